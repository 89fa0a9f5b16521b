package io.onecamp.test.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That nothing changes but through the one door, which keys, journals and settles it. */
class ChangeRulesTest {

    /** What these change is kept in PostgreSQL alone: no other store holds it, and no client is told of it. */
    private static final Set<String> TOLD_TO_NO_OTHER_STORE = Set.of(
            // The workspace's row, made once at start-up before there is anybody to tell.
            "io.onecamp.ejb.admin.FirstWorkspace",
            // What an operator does about relays; what is withdrawn by it is told by Withdrawals.
            "io.onecamp.ejb.admin.ParkedEntries",
            "io.onecamp.ejb.admin.SearchRebuilding",
            // Sessions, refresh tokens and passwords: secrets have no place in a journal that others read.
            "io.onecamp.ejb.session.Doorkeeper",
            "io.onecamp.ejb.session.PasswordResets",
            "io.onecamp.ejb.session.Refreshing",
            "io.onecamp.ejb.session.Sessions");

    @Test
    void transports_reach_no_store() {
        noClasses()
                .that()
                .resideInAPackage("io.onecamp.web..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are stores or the journal",
                        type -> type.getPackageName().startsWith("io.onecamp.domain.")
                                && (type.getSimpleName().endsWith("Store")
                                        || type.getSimpleName().equals("Journal"))))
                .check(Modules.PRODUCT);
    }

    @Test
    void transports_call_nothing_that_writes_but_through_the_door_for_changes() {
        noClasses()
                .that()
                .resideInAPackage("io.onecamp.web..")
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "is a writing use case called outside of an operation", ChangeRulesTest::isNakedWrite))
                .check(Modules.PRODUCT);
    }

    @Test
    void a_use_case_that_changes_rows_tells_the_journal() {
        noClasses()
                .that()
                .resideInAPackage("io.onecamp.ejb..")
                .and(DescribedPredicate.describe(
                        "are not listed", type -> !TOLD_TO_NO_OTHER_STORE.contains(type.getFullName())))
                .should(changeRowsInSilence())
                .check(Modules.PRODUCT);
    }

    private static ArchCondition<JavaClass> changeRowsInSilence() {
        return new ArchCondition<>("change rows without appending to the journal") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean writes = type.getAccessesFromSelf().stream()
                        .anyMatch(access -> Writers.isStoreWriter(
                                access.getTargetOwner(), access.getTarget().getName()));
                boolean tells = type.getAccessesFromSelf().stream()
                        .anyMatch(access -> access.getTarget().getName().equals("append"));
                events.add(new SimpleConditionEvent(
                        type, writes && !tells, type.getName() + " changes rows and appends nothing"));
            }
        };
    }

    /** A call to a use case that writes, from a line that is not inside the lambda an operation runs. */
    private static boolean isNakedWrite(JavaAccess<?> access) {
        JavaClass target = access.getTargetOwner();
        return target.getPackageName().startsWith("io.onecamp.ejb.")
                && !target.getPackageName().startsWith("io.onecamp.ejb.operation")
                && Writers.isWriter(target, access.getTarget().getName())
                && !access.isDeclaredInLambda();
    }
}
