package io.onecamp.test.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.server.ServerEndpoint;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Names, packages, and what a server or a machine would do differently without saying so. */
class CodeRulesTest {

    @Test
    void names_say_what_a_class_is_for() {
        noClasses().should().haveSimpleNameEndingWith("Impl").check(Modules.PRODUCT);
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Dto)(\\$.*)?")
                .check(Modules.PRODUCT);
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?)(\\$.*)?")
                .check(Modules.COMMAND);
    }

    @Test
    void packages_are_responsibilities() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..impl..", "..dto..", "..helper..")
                .check(Modules.PRODUCT);
    }

    @Test
    void every_package_says_what_belongs_there_and_is_null_marked() {
        checkPackages(Modules.PRODUCT);
        checkPackages(Modules.COMMAND);
        checkPackages(Modules.TESTS);
    }

    private static void checkPackages(JavaClasses classes) {
        classes().should(beInAMarkedPackage()).check(classes);
    }

    @Test
    void socket_endpoints_have_no_state_and_observe_nothing() {
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ServerEndpoint.class)
                .and()
                .areNotStatic()
                .should()
                .beAnnotatedWith(Inject.class)
                .check(Modules.PRODUCT);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ServerEndpoint.class)
                .should(observe())
                .check(Modules.PRODUCT);
    }

    @Test
    void fields_of_shared_beans_are_private() {
        // The server hands out a proxy: whoever reads its field reads nothing.
        fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .and()
                .areNotStatic()
                .should()
                .bePrivate()
                .check(Modules.PRODUCT);
    }

    @Test
    void beans_are_marked_so_that_every_server_finds_them() {
        // jakarta.inject.Singleton does not mark a bean where discovery is by annotation; Payara finds it all the same.
        noClasses().should().beAnnotatedWith(jakarta.inject.Singleton.class).check(Modules.PRODUCT);
    }

    @Test
    void the_time_is_asked_of_the_clock_alone() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.onecamp.persistence.clock..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .check(Modules.PRODUCT);
    }

    @Test
    void no_default_of_the_machine_decides() {
        noClasses()
                .should()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(String.class, "getBytes")
                .orShould()
                .callConstructor(String.class, byte[].class)
                .orShould()
                .callConstructor(java.io.InputStreamReader.class, InputStream.class)
                .orShould()
                .callConstructor(java.io.OutputStreamWriter.class, OutputStream.class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .check(Modules.PRODUCT);
    }

    @Test
    void nothing_is_printed_but_by_the_command() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(Modules.PRODUCT);
    }

    @Test
    void tests_wait_for_something_and_never_sleep() {
        noClasses()
                .should()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .callMethod(Thread.class, "sleep", java.time.Duration.class)
                .check(Modules.TESTS);
    }

    private static ArchCondition<JavaClass> beInAMarkedPackage() {
        Set<String> told = new TreeSet<>();
        return new ArchCondition<>("be in a package whose package-info is null-marked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .filter(info -> info.isAnnotatedWith(NullMarked.class))
                        .isPresent();
                if (!marked && told.add(type.getPackageName())) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " says nothing of itself"));
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> observe() {
        return new ArchCondition<>("observe events") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean observes = method.getParameters().stream()
                        .anyMatch(parameter -> parameter.isAnnotatedWith(Observes.class));
                events.add(new SimpleConditionEvent(method, observes, method.getFullName() + " observes"));
            }
        };
    }
}
