package io.onecamp.test.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.Timeout;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.persistence.EntityTransaction;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.transaction.UserTransaction;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who may open, need or forbid a transaction: the table of docs/architecture.md. */
class TransactionRulesTest {

    private static final String SEAM = "io.onecamp.persistence.crossstore..";

    /** Rotates its own rows, outside of what any request does, and so has a transaction of its own. */
    private static final String SIGNING_KEYS = "io.onecamp.persistence.token.SigningKeys";

    @Test
    void nothing_in_a_store_opens_a_transaction_but_the_seam() {
        classes()
                .that()
                .resideInAPackage("io.onecamp.persistence..")
                .and()
                .resideOutsideOfPackage(SEAM)
                .and()
                .doNotHaveFullyQualifiedName(SIGNING_KEYS)
                .should(useOnly(TxType.MANDATORY, TxType.SUPPORTS, TxType.NEVER))
                .check(Modules.PRODUCT);
    }

    @Test
    void row_stores_need_a_transaction_to_write_and_never_forbid_one() {
        classes()
                .that()
                .resideInAPackage("io.onecamp.persistence.postgres..")
                .should(useOnly(TxType.MANDATORY, TxType.SUPPORTS))
                .check(Modules.PRODUCT);
    }

    @Test
    void beans_of_row_stores_say_under_which_transaction_they_run() {
        classes()
                .that()
                .resideInAPackage("io.onecamp.persistence.postgres.*..")
                .and()
                .areAnnotatedWith(jakarta.enterprise.context.ApplicationScoped.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(Modules.PRODUCT);
    }

    @Test
    void remote_stores_forbid_a_transaction_to_readers_too() {
        classes()
                .that(implementAPortOf("io.onecamp.domain"))
                .and()
                .resideInAnyPackage(
                        "io.onecamp.persistence.graph.*..",
                        "io.onecamp.persistence.search..",
                        "io.onecamp.persistence.blob..",
                        "io.onecamp.persistence.cache..",
                        "io.onecamp.persistence.assistant..")
                .should(useOnly(TxType.NEVER))
                .andShould()
                .beAnnotatedWith(Transactional.class)
                .check(Modules.PRODUCT);
    }

    @Test
    void transactions_are_not_begun_by_hand() {
        noClasses()
                .that()
                // Tells Hibernate where the server keeps it, and begins none.
                .doNotHaveFullyQualifiedName("io.onecamp.persistence.postgres.ServerJtaPlatform")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(UserTransaction.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(EntityTransaction.class)
                .check(Modules.PRODUCT);
    }

    @Test
    void the_door_for_changes_has_no_transaction_of_its_own() {
        classes()
                .that()
                .haveFullyQualifiedName("io.onecamp.ejb.operation.Operations")
                .should(haveAttribute(TransactionAttributeType.NOT_SUPPORTED))
                .check(Modules.PRODUCT);
    }

    @Test
    void session_beans_say_under_which_transaction_they_run() {
        classes()
                .that()
                .areAnnotatedWith(Stateless.class)
                .should(stateAttributes())
                .check(Modules.PRODUCT);
    }

    /** What is not public is no business method: WildFly refuses the call, Payara calls past the container. */
    @Test
    void what_a_session_bean_is_asked_is_public() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Stateless.class)
                .and()
                .areNotPrivate()
                .and()
                .areNotStatic()
                .should()
                .bePublic()
                .check(Modules.PRODUCT);
    }

    @Test
    void nothing_is_called_by_a_timer_of_the_server() {
        // Its pool's idle threads keep their last task, and by it a former deployment (ADR 19).
        noMethods()
                .should()
                .beAnnotatedWith(Schedule.class)
                .orShould()
                .beAnnotatedWith(Timeout.class)
                .check(Modules.PRODUCT);
    }

    @Test
    void start_up_manages_transactions_itself() {
        classes()
                .that()
                .areAnnotatedWith(jakarta.ejb.Startup.class)
                .should(manageTransactions())
                .check(Modules.PRODUCT);
    }

    @Test
    void only_the_module_of_use_cases_has_session_beans_and_transports_have_no_transactions() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.onecamp.ejb..")
                .should()
                .beAnnotatedWith(Stateless.class)
                .orShould()
                .beAnnotatedWith(Singleton.class)
                .check(Modules.PRODUCT);
        noClasses()
                .that()
                .resideInAnyPackage("io.onecamp.web..", "io.onecamp.domain..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class)
                .check(Modules.PRODUCT);
    }

    private static DescribedPredicate<JavaClass> implementAPortOf(String root) {
        return DescribedPredicate.describe(
                "implement a port",
                type -> !type.isInterface()
                        && type.getAllRawInterfaces().stream()
                                .anyMatch(port -> port.getPackageName().startsWith(root)));
    }

    private static Optional<TxType> type(HasAnnotations<?> place) {
        return place.tryGetAnnotationOfType(Transactional.class).map(Transactional::value);
    }

    private static ArchCondition<JavaClass> useOnly(TxType... allowed) {
        return new ArchCondition<>("use only " + Arrays.toString(allowed)) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                checkOne(type.getName(), type(type), events);
                for (JavaMethod method : type.getMethods()) {
                    checkOne(method.getFullName(), type(method), events);
                }
            }

            private void checkOne(String place, Optional<TxType> stated, ConditionEvents events) {
                stated.filter(value -> !Arrays.asList(allowed).contains(value))
                        .ifPresent(value -> events.add(SimpleConditionEvent.violated(
                                place, place + " is " + value + ", allowed are " + Arrays.toString(allowed))));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAttribute(TransactionAttributeType expected) {
        return new ArchCondition<>("be " + expected) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean holds = type.tryGetAnnotationOfType(TransactionAttribute.class)
                        .filter(attribute -> attribute.value() == expected)
                        .isPresent();
                events.add(new SimpleConditionEvent(type, holds, type.getName() + " is not " + expected));
            }
        };
    }

    private static ArchCondition<JavaClass> stateAttributes() {
        return new ArchCondition<>(
                "state a transaction attribute for the class or for every method that can be called") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean whole = type.isAnnotatedWith(TransactionAttribute.class);
                type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> !whole && !method.isAnnotatedWith(TransactionAttribute.class))
                        .forEach(method -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " states none")));
            }
        };
    }

    private static ArchCondition<JavaClass> manageTransactions() {
        return new ArchCondition<>("manage transactions itself") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean holds = type.tryGetAnnotationOfType(TransactionManagement.class)
                        .filter(management -> management.value() == TransactionManagementType.BEAN)
                        .isPresent();
                events.add(new SimpleConditionEvent(type, holds, type.getName() + " lets the server open one"));
            }
        };
    }
}
