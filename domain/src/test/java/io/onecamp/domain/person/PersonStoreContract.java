package io.onecamp.domain.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.contract.Race;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People of a workspace: one per address, found by parts of their names, never seen from another workspace. */
public interface PersonStoreContract {
    Rows rows();

    private PersonStore testee() {
        return rows().people();
    }

    @Test
    default void a_person_is_found_by_id_and_by_address_as_they_were_added() {
        Company company = Company.fresh(rows());
        Person ana = company.ana();
        assertThat(testee().find(company.workspace(), ana.id())).contains(ana);
        assertThat(testee().find(company.workspace(), ana.email())).contains(ana);
    }

    @Test
    default void nobody_is_found_from_another_workspace() {
        Company company = Company.fresh(rows());
        WorkspaceId elsewhere = rows().newWorkspace();
        Person ana = company.ana();
        assertThat(testee().find(elsewhere, ana.id())).isEmpty();
        assertThat(testee().find(elsewhere, ana.email())).isEmpty();
        assertThat(testee().active(elsewhere, List.of(ana.id()))).isEmpty();
        assertThat(testee().search(elsewhere, "", Optional.empty(), 10)).isEmpty();
        assertThat(testee().count(elsewhere)).isZero();
    }

    @Test
    default void an_address_is_one_persons_in_a_workspace_and_free_in_another() {
        Company company = Company.fresh(rows());
        Person twin = withAddressOf(company.ana(), company.workspace());
        assertThatThrownBy(() -> rows().inTransaction(() -> testee().add(twin)))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("email_taken"));
        assertThat(testee().find(company.workspace(), twin.id())).isEmpty();
        Person namesake = withAddressOf(company.ana(), rows().newWorkspace());
        rows().inTransaction(() -> testee().add(namesake));
        assertThat(testee().find(namesake.workspace(), namesake.email())).contains(namesake);
    }

    @Test
    default void of_many_who_register_one_address_at_once_one_gets_it() {
        Company company = Company.fresh(rows());
        Person first = Company.person(company.workspace(), "Ida");
        List<Boolean> got = Race.of(8, runner -> {
            Person person = withAddressOf(first, company.workspace());
            try {
                rows().inTransaction(() -> testee().add(person));
                return true;
            } catch (Conflict e) {
                return false;
            }
        });
        assertThat(got).containsOnlyOnce(true);
        assertThat(testee().count(company.workspace())).isEqualTo(4);
    }

    private static Person withAddressOf(Person other, WorkspaceId workspace) {
        Person person = Company.person(workspace, "Twin");
        return new Person(
                workspace,
                person.id(),
                other.email(),
                person.name(),
                person.role(),
                person.standing(),
                person.createdAt(),
                1,
                EntryId.NONE);
    }

    @Test
    default void a_person_is_replaced_under_their_lock() {
        Company company = Company.fresh(rows());
        rows().inTransaction(() -> {
            Person locked =
                    testee().lock(company.workspace(), company.ana().id()).orElseThrow();
            testee().replace(locked.renamed(PersonName.of("Änne")).at(new EntryId(77)));
        });
        Person now = testee().find(company.workspace(), company.ana().id()).orElseThrow();
        assertThat(now).isEqualTo(company.ana().renamed(PersonName.of("Änne")).at(new EntryId(77)));
    }

    @Test
    default void who_locks_a_person_second_waits_and_then_sees_what_the_first_wrote() {
        Company company = Company.fresh(rows());
        PersonId ana = company.ana().id();
        try (OpenTransaction first = OpenTransaction.of(rows());
                OpenTransaction second = OpenTransaction.of(rows())) {
            // Seen before: the lock must not answer from what was read earlier.
            second.does(() -> testee().find(company.workspace(), ana));
            first.does(() -> testee().lock(company.workspace(), ana));
            var waiting = second.begins(() -> testee().lock(company.workspace(), ana));
            rows().awaitBlocked(1);
            assertThat(waiting).isNotDone();
            first.does(() -> {
                testee().replace(company.ana().renamed(PersonName.of("Anna")));
                return true;
            });
            first.commit();
            assertThat(OpenTransaction.answer(waiting).orElseThrow().name().value())
                    .isEqualTo("Anna");
        }
    }

    @Test
    default void active_ones_are_those_of_the_ids_who_are_there_and_active() {
        Company company = Company.fresh(rows());
        deactivate(company.ben());
        List<PersonId> asked =
                List.of(company.ana().id(), company.ben().id(), company.eve().id(), PersonId.fresh());
        assertThat(testee().active(company.workspace(), asked))
                .extracting(Person::id)
                .containsExactlyInAnyOrder(company.ana().id(), company.eve().id());
        assertThat(testee().active(company.workspace(), List.of())).isEmpty();
    }

    private void deactivate(Person person) {
        rows().inTransaction(() -> testee().replace(new Person(
                person.workspace(),
                person.id(),
                person.email(),
                person.name(),
                person.role(),
                Person.Standing.DEACTIVATED,
                person.createdAt(),
                2,
                EntryId.NONE)));
    }

    @Test
    default void people_are_found_by_a_part_of_their_name_in_any_case() {
        Company company = Company.fresh(rows());
        company.joins("Ärne Ölmann");
        company.joins("100% Sure_ly!");
        assertThat(names(company, "BE")).containsExactly("Ben");
        assertThat(names(company, "ärne ÖL")).containsExactly("Ärne Ölmann");
        assertThat(names(company, "0%")).containsExactly("100% Sure_ly!");
        assertThat(names(company, "e_l")).containsExactly("100% Sure_ly!");
        assertThat(names(company, "y!")).containsExactly("100% Sure_ly!");
        assertThat(names(company, "%")).containsExactly("100% Sure_ly!");
        assertThat(names(company, "nobody")).isEmpty();
        deactivate(company.ben());
        assertThat(names(company, "be")).isEmpty();
        assertThat(testee().count(company.workspace())).isEqualTo(5);
    }

    private List<String> names(Company company, String query) {
        return testee().search(company.workspace(), query, Optional.empty(), 100).stream()
                .map(person -> person.name().value())
                .toList();
    }

    @Test
    default void page_by_page_everyone_comes_once_in_the_order_of_names_and_then_of_ids() {
        Company company = Company.fresh(rows());
        IntStream.range(0, 5).forEach(i -> company.joins(i % 2 == 0 ? "Same" : "same"));
        List<Person> whole = testee().search(company.workspace(), "", Optional.empty(), 100);
        List<Person> paged = new ArrayList<>();
        Optional<PersonStore.Above> above = Optional.empty();
        for (int page = 0; page < 5; page++) {
            List<Person> next = testee().search(company.workspace(), "", above, 2);
            paged.addAll(next);
            if (next.isEmpty()) {
                break;
            }
            Person last = next.getLast();
            above = Optional.of(new PersonStore.Above(last.name().value(), last.id()));
        }
        assertThat(whole).hasSize(8);
        assertThat(paged).isEqualTo(whole);
        List<String> ids = whole.subList(3, 8).stream()
                .map(person -> person.id().toString())
                .toList();
        assertThat(ids).isSorted();
    }

    @Test
    default void what_writes_or_locks_needs_a_transaction() {
        Company company = Company.fresh(rows());
        assertThatThrownBy(() -> testee().add(Company.person(company.workspace(), "Ida")));
        assertThatThrownBy(() -> testee().replace(company.ana()));
        assertThatThrownBy(
                () -> testee().lock(company.workspace(), company.ana().id()));
    }
}
