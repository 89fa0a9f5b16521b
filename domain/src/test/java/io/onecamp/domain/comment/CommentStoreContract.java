package io.onecamp.domain.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Race;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.reaction.Reacted;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Heads of comments have dense numbers under their message and are shown to the conversation's people only. */
public interface CommentStoreContract {
    Rows rows();

    private CommentStore testee() {
        return rows().comments();
    }

    @Test
    default void a_head_is_read_back_as_written_with_its_tally() {
        Company company = Company.fresh(rows());
        MessageHead message = company.says(company.ana(), "hello");
        CommentHead said = company.comments(company.ben(), message, "well");
        assertThat(testee().visible(company.workspace(), company.ana().id(), said.id()))
                .contains(said);
        CommentTally tally = new CommentTally(
                List.of(new Reacted("👍", 1, List.of(company.ana().id()))));
        CommentHead changed = new CommentHead(
                said.id(),
                said.message(),
                said.conversation(),
                said.seq(),
                said.number(),
                said.author(),
                2,
                said.createdAt(),
                Company.EARLIER.plusMillis(1),
                new EntryId(said.entry().value() + 1),
                new EntryId(said.entry().value() + 2),
                tally);
        rows().inTransaction(() -> testee().replace(company.workspace(), changed));
        assertThat(rows().inTransaction(() -> testee().underLock(company.workspace(), said.id())))
                .contains(changed);
    }

    @Test
    default void an_outsider_gets_the_same_answer_for_what_is_not_theirs_and_what_is_not_there() {
        Company company = Company.fresh(rows());
        CommentHead said = company.comments(company.ben(), company.says(company.ana(), "hello"), "well");
        assertThat(testee().visible(company.workspace(), company.eve().id(), said.id()))
                .isEqualTo(testee().visible(company.workspace(), company.eve().id(), CommentId.fresh()))
                .isEmpty();
        assertThat(testee().visible(rows().newWorkspace(), company.ana().id(), said.id()))
                .isEmpty();
    }

    @Test
    default void commenters_at_once_get_dense_numbers_in_the_order_of_their_entries_and_are_counted() {
        Company company = Company.fresh(rows());
        MessageHead message = company.says(company.ana(), "hello");
        List<CommentHead> heads = Race.of(
                        8,
                        runner -> IntStream.range(0, 6)
                                .mapToObj(i -> company.comments(
                                        runner % 2 == 0 ? company.ana() : company.ben(), message, "number " + i))
                                .toList())
                .stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(CommentHead::number))
                .toList();
        assertThat(heads)
                .extracting(CommentHead::number)
                .isEqualTo(LongStream.rangeClosed(1, 48).mapToObj(Seq::new).toList());
        assertThat(heads).isSortedAccordingTo(Comparator.comparing(CommentHead::entry));
        MessageHead counted = rows().messages()
                .visible(company.workspace(), company.ana().id(), message.id())
                .orElseThrow();
        assertThat(counted.tally().commentCount()).isEqualTo(48);
        assertThat(counted.entry()).isEqualTo(heads.getLast().entry());
        assertThat(counted.contentEntry()).as("what it says is as old").isEqualTo(message.contentEntry());
    }

    @Test
    default void what_is_deleted_or_about_to_be_is_not_counted_but_keeps_its_number() {
        Company company = Company.fresh(rows());
        MessageHead message = company.says(company.ana(), "hello");
        MessageHead neighbour = company.says(company.ana(), "a neighbour");
        CommentHead one = company.comments(company.ben(), message, "one");
        CommentHead two = company.comments(company.ben(), message, "two");
        company.comments(company.ben(), neighbour, "elsewhere");
        assertThat(count(company, message, Seq.NONE)).isEqualTo(new CommentStore.Count(new Seq(2), 2, Company.EARLIER));
        assertThat(count(company, message, two.number()))
                .isEqualTo(new CommentStore.Count(new Seq(2), 1, Company.EARLIER));
        for (CommentHead gone : List.of(one, two)) {
            rows().inTransaction(() -> testee().replace(company.workspace(), deleted(gone)));
        }
        assertThat(count(company, message, Seq.NONE)).isEqualTo(new CommentStore.Count(new Seq(2), 0, null));
        assertThat(company.comments(company.ben(), message, "three").number()).isEqualTo(new Seq(3));
    }

    private CommentStore.Count count(Company company, MessageHead message, Seq without) {
        return rows().inTransaction(() -> testee().count(company.workspace(), message.id(), without));
    }

    private static CommentHead deleted(CommentHead head) {
        return new CommentHead(
                head.id(),
                head.message(),
                head.conversation(),
                head.seq(),
                head.number(),
                head.author(),
                head.version() + 1,
                head.createdAt(),
                Company.EARLIER.plusMillis(9),
                head.contentEntry(),
                head.entry(),
                head.tally());
    }

    @Test
    default void a_number_is_given_once_and_only_under_a_message_that_is_there() {
        Company company = Company.fresh(rows());
        MessageHead message = company.says(company.ana(), "hello");
        CommentHead one = company.comments(company.ben(), message, "one");
        CommentHead twin = new CommentHead(
                CommentId.fresh(),
                one.message(),
                one.conversation(),
                one.seq(),
                one.number(),
                one.author(),
                1,
                one.createdAt(),
                null,
                one.entry(),
                one.entry(),
                CommentTally.EMPTY);
        assertThatThrownBy(() -> rows().inTransaction(() -> testee().add(company.workspace(), twin)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> rows().inTransaction(() -> testee().add(rows().newWorkspace(), twin)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> rows().inTransaction(() -> testee().replace(company.workspace(), twin)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void what_writes_needs_a_transaction() {
        Company company = Company.fresh(rows());
        CommentHead one = company.comments(company.ben(), company.says(company.ana(), "hello"), "one");
        assertThatThrownBy(() -> testee().add(company.workspace(), one));
        assertThatThrownBy(() -> testee().replace(company.workspace(), one));
        assertThatThrownBy(() -> testee().underLock(company.workspace(), one.id()));
        assertThatThrownBy(() -> testee().count(company.workspace(), one.message(), Seq.NONE));
    }
}
