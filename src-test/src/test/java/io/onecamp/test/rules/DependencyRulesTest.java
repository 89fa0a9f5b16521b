package io.onecamp.test.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way dependencies point, and where a vendor's types may be seen. */
class DependencyRulesTest {

    @Test
    void the_domain_knows_no_other_module_and_no_container() {
        noClasses()
                .that()
                .resideInAPackage("io.onecamp.domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.onecamp.persistence..",
                        "io.onecamp.ejb..",
                        "io.onecamp.web..",
                        "jakarta..",
                        "org.hibernate..",
                        "com.fasterxml..",
                        "java.sql..")
                .check(Modules.PRODUCT);
    }

    @Test
    void use_cases_and_transports_do_not_know_the_stores() {
        noClasses()
                .that()
                .resideInAnyPackage("io.onecamp.ejb..", "io.onecamp.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.onecamp.persistence..")
                .check(Modules.PRODUCT);
    }

    @Test
    void stores_know_neither_use_cases_nor_transports() {
        noClasses()
                .that()
                .resideInAPackage("io.onecamp.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.onecamp.ejb..", "io.onecamp.web..")
                .check(Modules.PRODUCT);
    }

    @Test
    void use_cases_do_not_know_the_transports() {
        noClasses()
                .that()
                .resideInAPackage("io.onecamp.ejb..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.onecamp.web..")
                .check(Modules.PRODUCT);
    }

    @ParameterizedTest
    @CsvSource({
        // The claim of a key reads from the exception which lock it did not get.
        "org.hibernate.., io.onecamp.persistence.postgres..|io.onecamp.persistence.crossstore",
        "org.flywaydb.., io.onecamp.persistence.postgres..|io.onecamp.persistence.graph.sql..",
        "org.postgresql.., io.onecamp.persistence.postgres..|io.onecamp.persistence.graph.sql..",
        "com.zaxxer.., io.onecamp.persistence.graph.sql..",
        "io.dgraph.., io.onecamp.persistence.graph.dgraph..",
        "redis.clients.., io.onecamp.persistence.cache..",
        // Tokens whose signature was checked a moment ago are remembered where they are checked.
        "com.github.benmanes.., io.onecamp.persistence.cache..|io.onecamp.persistence.token",
        "io.micrometer.., io.onecamp.persistence.meter..",
        "io.minio.., io.onecamp.persistence.blob..",
        "okhttp3.., io.onecamp.persistence.blob..",
        "org.apache.tika.., io.onecamp.persistence.media..",
        "org.apache.commons.fileupload2.., io.onecamp.web.file..",
        "org.opensearch.., io.onecamp.persistence.search..",
        "dev.langchain4j.., io.onecamp.persistence.assistant..",
        "com.nimbusds.., io.onecamp.persistence.token..",
        "net.fellbaum.., io.onecamp.persistence.emoji..",
        "org.bouncycastle.., io.onecamp.persistence.password..",
        "io.github.resilience4j.., io.onecamp.persistence.layer..|io.onecamp.persistence.graph"
    })
    void a_vendors_types_stay_in_its_own_package(String vendor, String allowed) {
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed.split("\\|"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor)
                .check(Modules.PRODUCT);
    }

    @Test
    void only_the_seam_knows_more_than_one_store() {
        classes()
                .that()
                .resideInAPackage("io.onecamp.persistence..")
                .and()
                .resideOutsideOfPackages("io.onecamp.persistence.crossstore..")
                // Chooses one of its two adapters: the one class that names both, and no third store.
                .and()
                .doNotHaveFullyQualifiedName("io.onecamp.persistence.graph.GraphSelection")
                .should(knowOneStoreAtMost())
                .check(Modules.PRODUCT);
    }

    private static ArchCondition<JavaClass> knowOneStoreAtMost() {
        return new ArchCondition<>("know one store at most") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> stores = new TreeSet<>();
                stores.add(Modules.store(type));
                type.getDirectDependenciesFromSelf()
                        .forEach(dependency -> stores.add(Modules.store(dependency.getTargetClass())));
                stores.remove("");
                if (stores.size() > 1) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " knows " + stores));
                }
            }
        };
    }
}
