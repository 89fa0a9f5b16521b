package io.onecamp.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everyone who is asked for is named as they are called now, and nobody else. */
public interface ProfilesContract {
    Rows rows();

    /** As the product gives it, with whatever stands before the rows. */
    default Profiles profiles() {
        return rows().profiles();
    }

    @Test
    default void everyone_asked_for_is_named_once() {
        Company company = Company.fresh(rows());
        PersonId ana = company.ana().id();
        PersonId ben = company.ben().id();
        assertThat(profiles().of(company.workspace(), List.of(ben, ana, ben)))
                .isEqualTo(Map.of(
                        ana, company.ana().profile(),
                        ben, company.ben().profile()));
    }

    @Test
    default void who_is_not_there_is_missing() {
        Company company = Company.fresh(rows());
        PersonId nobody = PersonId.fresh();
        assertThat(profiles()
                        .of(company.workspace(), List.of(nobody, company.eve().id())))
                .containsOnlyKeys(company.eve().id());
        assertThat(profiles().of(company.workspace(), List.of())).isEmpty();
    }

    @Test
    default void nobody_is_named_from_another_workspace() {
        Company company = Company.fresh(rows());
        assertThat(profiles().of(rows().newWorkspace(), List.of(company.ana().id())))
                .isEmpty();
    }

    @Test
    default void a_new_name_is_told_at_once() {
        Company company = Company.fresh(rows());
        PersonId ana = company.ana().id();
        assertThat(profiles().of(company.workspace(), List.of(ana))).containsKey(ana);
        rows().inTransaction(() -> {
            Person locked = rows().people().lock(company.workspace(), ana).orElseThrow();
            rows().people().replace(locked.renamed(PersonName.of("Änne")).at(new EntryId(77)));
        });
        assertThat(profiles().of(company.workspace(), List.of(ana)).get(ana)).isEqualTo(new Profile(ana, "Änne"));
    }

    @Test
    default void whoever_is_deactivated_keeps_the_name() {
        Company company = Company.fresh(rows());
        Person ben = company.ben();
        rows().inTransaction(() -> rows().people()
                .replace(new Person(
                        ben.workspace(),
                        ben.id(),
                        ben.email(),
                        ben.name(),
                        ben.role(),
                        Person.Standing.DEACTIVATED,
                        ben.createdAt(),
                        2,
                        EntryId.NONE)));
        assertThat(profiles().of(company.workspace(), List.of(ben.id()))).containsKey(ben.id());
    }

    @Test
    default void as_many_as_a_page_can_name_are_named_in_one_question() {
        Company company = Company.fresh(rows());
        List<PersonId> many =
                new ArrayList<>(Stream.generate(PersonId::fresh).limit(5_000).toList());
        many.add(company.ana().id());
        assertThat(profiles().of(company.workspace(), many)).hasSize(1);
    }
}
