package io.onecamp.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Race;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.reaction.Reacted;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Heads have dense numbers, are read back as written, and are shown to the conversation's people only. */
public interface MessageStoreContract {
    Rows rows();

    private MessageStore testee() {
        return rows().messages();
    }

    @Test
    default void a_head_is_read_back_as_written_with_its_tally() {
        Company company = Company.fresh(rows());
        MessageHead said = company.says(company.ana(), "hello");
        assertThat(testee().visible(company.workspace(), company.ben().id(), said.id()))
                .contains(said);
        MessageTally tally = new MessageTally(
                List.of(new Reacted("👍", 1, List.of(company.ben().id()))),
                2,
                Company.EARLIER,
                MessageTally.Discussion.RESOLVED);
        MessageHead counted = new MessageHead(
                said.id(),
                said.conversation(),
                said.seq(),
                said.author(),
                2,
                said.createdAt(),
                Company.EARLIER.plusMillis(1),
                new EntryId(said.entry().value() + 1),
                new EntryId(said.entry().value() + 2),
                tally);
        rows().inTransaction(() -> testee().replace(company.workspace(), counted));
        assertThat(rows().inTransaction(() -> testee().underLock(company.workspace(), said.id())))
                .contains(counted);
    }

    @Test
    default void an_outsider_gets_the_same_answer_for_what_is_not_theirs_and_what_is_not_there() {
        Company company = Company.fresh(rows());
        MessageHead said = company.says(company.ana(), "hello");
        assertThat(testee().visible(company.workspace(), company.eve().id(), said.id()))
                .isEqualTo(testee().visible(company.workspace(), company.eve().id(), MessageId.fresh()))
                .isEmpty();
        assertThat(testee().visible(rows().newWorkspace(), company.ana().id(), said.id()))
                .isEmpty();
    }

    @Test
    default void writers_at_once_get_dense_numbers_in_the_order_of_their_entries() {
        Company company = Company.fresh(rows());
        List<MessageHead> heads = Race.of(
                        8,
                        runner -> IntStream.range(0, 8)
                                .mapToObj(i ->
                                        company.says(runner % 2 == 0 ? company.ana() : company.ben(), "number " + i))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(MessageHead::seq))
                .toList();
        assertThat(heads)
                .extracting(MessageHead::seq)
                .isEqualTo(LongStream.rangeClosed(1, 64).mapToObj(Seq::new).toList());
        assertThat(heads).isSortedAccordingTo(Comparator.comparing(MessageHead::entry));
    }

    @Test
    default void a_number_that_is_not_the_next_one_is_never_given() {
        Company company = Company.fresh(rows());
        MessageHead first = company.says(company.ana(), "one");
        assertThatThrownBy(() -> rows().inTransaction(() -> testee().add(company.workspace(), copy(first, 3))))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> rows().inTransaction(() -> testee().add(company.workspace(), copy(first, 1))))
                .isInstanceOf(RuntimeException.class);
        assertThat(company.says(company.ana(), "two").seq()).isEqualTo(new Seq(2));
    }

    @Test
    default void what_is_not_there_cannot_be_replaced() {
        Company company = Company.fresh(rows());
        MessageHead said = company.says(company.ana(), "one");
        assertThatThrownBy(() -> rows().inTransaction(() -> testee().replace(company.workspace(), copy(said, 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static MessageHead copy(MessageHead head, long seq) {
        return new MessageHead(
                MessageId.fresh(),
                head.conversation(),
                new Seq(seq),
                head.author(),
                1,
                head.createdAt(),
                null,
                head.entry(),
                head.entry(),
                MessageTally.EMPTY);
    }
}
