package io.onecamp.domain.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.MessageHead;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is appended is there exactly when its transaction is, and ids grow along a stream. */
public interface JournalContract {
    Rows rows();

    @Test
    default void a_transaction_knows_what_it_appended_in_order_and_the_next_knows_nothing() {
        Company company = Company.fresh(rows());
        rows().inTransaction(() -> {
            assertThat(rows().journal().appended()).isEmpty();
            MessageHead one = company.saying(company.ana(), company.conversation(), "one");
            MessageHead two = company.saying(company.ana(), company.conversation(), "two");
            assertThat(rows().journal().appended()).containsExactly(one.entry(), two.entry());
            assertThat(two.entry()).isGreaterThan(one.entry());
        });
        rows().inTransaction(() -> assertThat(rows().journal().appended()).isEmpty());
    }

    @Test
    default void what_was_rolled_back_did_not_happen() {
        Company company = Company.fresh(rows());
        EntryId[] entry = new EntryId[1];
        try (OpenTransaction transaction = OpenTransaction.of(rows())) {
            entry[0] = transaction
                    .does(() -> company.saying(company.ana(), company.conversation(), "never"))
                    .entry();
            transaction.rollBack();
        }
        assertThat(rows().journalContents().of(List.of(entry[0]))).isEmpty();
        assertThat(company.says(company.ana(), "first after all").seq().value()).isEqualTo(1);
    }

    @Test
    default void a_conversation_knows_its_newest_entry() {
        Company company = Company.fresh(rows());
        MessageHead edited = company.edits(company.says(company.ana(), "one"), "two");
        assertThat(rows().conversations()
                        .visible(company.workspace(), company.ben().id(), company.conversation())
                        .orElseThrow()
                        .lastEntry())
                .isEqualTo(edited.entry());
    }

    @Test
    default void nothing_is_appended_outside_a_transaction() {
        Company company = Company.fresh(rows());
        Change change = new Change.PersonChanged(io.onecamp.domain.person.PersonCard.of(company.ana()));
        assertThatThrownBy(
                () -> rows().journal().append(company.workspace(), company.ana().id(), Company.EARLIER, change));
    }
}
