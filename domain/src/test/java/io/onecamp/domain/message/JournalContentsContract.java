package io.onecamp.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.EntryId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The journal says what was said, version by version. */
public interface JournalContentsContract {
    Rows rows();

    private JournalContents testee() {
        return rows().journalContents();
    }

    @Test
    default void each_entry_tells_the_text_as_it_was_then() {
        Company company = Company.fresh(rows());
        MessageHead posted = company.says(company.ana(), "first");
        MessageHead edited = company.edits(posted, "second \"quoted\" \\ 👍 \u2028 end");
        MessageHead deleted = company.deletes(edited);
        List<EntryId> entries = List.of(posted.contentEntry(), edited.contentEntry(), deleted.contentEntry());
        assertThat(testee().of(entries))
                .extracting(content -> content.entry() + " " + content.card().text())
                .containsExactlyInAnyOrder(
                        posted.entry() + " first",
                        edited.entry() + " second \"quoted\" \\ 👍 \u2028 end",
                        deleted.entry() + " ");
        MessageCard mark =
                testee().of(List.of(deleted.contentEntry())).getFirst().card();
        assertThat(mark.isDeleted()).isTrue();
        assertThat(mark.version()).isEqualTo(deleted.version());
    }

    @Test
    default void what_holds_no_text_or_is_not_there_is_left_out() {
        Company company = Company.fresh(rows());
        EntryId registered = company.registers(Company.person(company.workspace(), "Ida"));
        assertThat(testee().of(List.of(registered, new EntryId(Long.MAX_VALUE))))
                .isEmpty();
        assertThat(testee().of(List.of())).isEmpty();
    }

    @Test
    default void the_history_is_every_version_of_this_message_oldest_first() {
        Company company = Company.fresh(rows());
        MessageHead posted = company.says(company.ana(), "first");
        company.says(company.ana(), "a neighbour");
        MessageHead edited = company.edits(posted, "second");
        MessageHead again = company.edits(edited, "third");
        assertThat(testee().history(company.workspace(), again))
                .extracting(content -> content.card().text())
                .containsExactly("first", "second", "third");
        assertThat(testee().history(rows().newWorkspace(), again)).isEmpty();
    }

    @Test
    default void comments_are_told_as_messages_are_and_neither_for_the_other() {
        Company company = Company.fresh(rows());
        MessageHead message = company.says(company.ana(), "the message");
        CommentHead posted = company.comments(company.ben(), message, "first");
        company.comments(company.ben(), message, "a neighbour");
        CommentHead edited = company.edits(posted, "second");
        List<EntryId> entries = List.of(message.contentEntry(), posted.contentEntry(), edited.contentEntry());
        assertThat(testee().comments(entries))
                .extracting(content -> content.entry() + " " + content.card().text())
                .containsExactlyInAnyOrder(posted.entry() + " first", edited.entry() + " second");
        assertThat(testee().of(entries)).hasSize(1);
        assertThat(testee().history(company.workspace(), edited))
                .extracting(content -> content.card().text())
                .containsExactly("first", "second");
        assertThat(testee().history(company.workspace(), message)).hasSize(1);
        assertThat(testee().history(rows().newWorkspace(), edited)).isEmpty();
    }

    @Test
    default void asking_for_a_nudge_is_harmless_once_twice_and_for_nothing() {
        Company company = Company.fresh(rows());
        MessageHead posted = company.says(company.ana(), "first");
        testee().nudge(List.of(posted.entry()));
        testee().nudge(List.of(posted.entry(), new EntryId(Long.MAX_VALUE)));
        testee().nudge(List.of());
    }
}
