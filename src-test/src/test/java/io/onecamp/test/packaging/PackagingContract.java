package io.onecamp.test.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the product relies on and a server might do otherwise. Each line of the table in {@code docs/servers.md} names
 * the method here that proves it, on every server.
 */
interface PackagingContract {

    Probe probe();

    @Test
    default void the_liveness_probe_answers_at_the_root_context() {
        assertThat(probe().get("/api/v1/health/live")).isEqualTo("{\"status\":\"live\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "lib-never, outside, refused",
        "lib-mandatory, refused, inside",
        "lib-supports, outside, inside",
        "lib-requires-new, inside, inside",
        "ejb-never, outside, refused",
        "ejb-mandatory, refused, inside",
        "ejb-supports, outside, inside",
        "ejb-not-supported, outside, outside"
    })
    default void transaction_attributes_are_enforced(String method, String calledOutside, String calledInside) {
        assertThat(probe().asks("outside", method)).isEqualTo(calledOutside);
        assertThat(probe().asks("inside", method)).isEqualTo(calledInside);
    }

    @Test
    default void what_is_kept_is_there_and_observers_and_synchronisations_hear_of_it() {
        String text = unique();
        assertThat(probe().asks("keep", text)).isEqualTo("nothing");
        assertThat(probe().asks("rows", text)).isEqualTo("1");
        assertThat(probe().notesAbout(text)).containsExactlyInAnyOrder("before", "committed", "heard");
    }

    @Test
    default void connections_that_died_in_the_servers_pool_are_replaced() {
        String text = unique();
        assertThat(probe().asks("keep", text)).isEqualTo("nothing");
        probe().databases().cutConnections();
        // For longer than a busy connection is trusted, so that no other test is given one that nobody has looked at
        // yet.
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> probe().asks("keep", text).equals("nothing"));
    }

    @Test
    default void what_is_rolled_back_is_not_there_and_no_observer_hears_of_it() {
        String text = unique();
        assertThat(probe().asks("keep-and-undo", text)).isEqualTo("nothing");
        assertThat(probe().asks("rows", text)).isEqualTo("0");
        assertThat(probe().notesAbout(text)).containsExactly("rolled back");
    }

    @ParameterizedTest
    @CsvSource({
        "keep-and-refuse, io.onecamp.domain.failure.NotFound",
        "keep-and-be-refused, io.onecamp.domain.failure.Invalid"
    })
    default void a_refusal_reaches_its_caller_as_itself_and_leaves_no_row(String question, String refusal) {
        String text = unique();
        assertThat(probe().asks(question, text)).isEqualTo(refusal);
        assertThat(probe().asks("rows", text)).isEqualTo("0");
        assertThat(probe().notesAbout(text)).containsExactly("rolled back");
    }

    @Test
    default void timers_tick_and_open_a_transaction_unless_their_bean_manages_its_own() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(probe().asks("notes", "").lines())
                        .contains("timer by default inside", "timer bean-managed outside"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.hibernate.Version",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "com.fasterxml.jackson.datatype.jsr310.JavaTimeModule",
                "org.postgresql.Driver",
                "org.flywaydb.core.Flyway",
                "org.slf4j.LoggerFactory"
            })
    default void libraries_are_those_of_the_archive(String className) {
        String answer = probe().asks("library", className);
        assertThat(answer).containsAnyOf("/lib/", "\\lib\\").contains("onecamp");
        assertThat(answer).doesNotContain("payara6", "modules/system", "payara-micro");
    }

    @Test
    default void hibernate_is_of_the_version_the_build_chose() {
        assertThat(probe().asks("library", "org.hibernate.Version"))
                .endsWith(System.getProperty("onecamp.test.hibernate"));
    }

    @Test
    default void the_persistence_unit_knows_every_entity() {
        String entities = new ClassFileImporter()
                .importPackages("io.onecamp.persistence").stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .map(JavaClass::getName)
                        .sorted()
                        .collect(Collectors.joining(","));
        assertThat(entities).isNotEmpty();
        assertThat(probe().asks("entities", "")).isEqualTo(entities);
    }

    @ParameterizedTest
    @ValueSource(strings = {"relay", "settle", "undo", "live"})
    default void each_executor_runs_two_tasks_at_once_that_find_the_application(String name) {
        assertThat(probe().asks("together", name)).isEqualTo("ran ran");
    }

    @Test
    default void the_relay_executor_runs_what_is_scheduled() {
        assertThat(probe().asks("later", "")).isEqualTo("ran");
    }

    @Test
    default void configuration_is_read_through_the_class_loader_of_the_library() {
        assertThat(probe().asks("configured", "onecamp.postgres.url")).startsWith("jdbc:postgresql:");
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
