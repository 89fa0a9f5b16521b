package io.onecamp.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.search.SearchRights.FoundMessage;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may find what at this moment. */
public interface SearchRightsContract {
    Rows rows();

    @Test
    default void one_may_look_where_one_is() {
        Company company = Company.fresh(rows());
        ConversationId alone = company.opens(company.ana());
        SearchRights testee = rows().searchRights();
        assertThat(testee.conversations(company.workspace(), company.ana().id()))
                .containsExactlyInAnyOrder(company.conversation(), alone);
        assertThat(testee.conversations(company.workspace(), company.ben().id()))
                .containsExactly(company.conversation());
        assertThat(testee.conversations(company.workspace(), company.eve().id()))
                .isEmpty();
        assertThat(testee.conversations(rows().newWorkspace(), company.ana().id()))
                .isEmpty();
    }

    @Test
    default void of_what_was_found_one_gets_what_one_may_read_and_what_was_not_taken_back() {
        Company company = Company.fresh(rows());
        MessageHead said = company.says(company.ana(), "one");
        MessageHead edited = company.edits(company.says(company.ben(), "two"), "better");
        MessageHead deleted = company.deletes(company.says(company.ana(), "three"));
        MessageHead elsewhere = company.says(company.ana(), company.opens(company.ana()), "four");
        List<MessageId> all = List.of(said.id(), edited.id(), deleted.id(), elsewhere.id(), MessageId.fresh());
        SearchRights testee = rows().searchRights();
        assertThat(testee.messages(company.workspace(), company.ben().id(), all))
                .containsExactlyInAnyOrder(
                        new FoundMessage(said, company.ana().profile()),
                        new FoundMessage(edited, company.ben().profile()));
        assertThat(testee.messages(company.workspace(), company.eve().id(), all))
                .isEmpty();
        assertThat(testee.messages(rows().newWorkspace(), company.ana().id(), all))
                .isEmpty();
        assertThat(testee.messages(company.workspace(), company.ana().id(), List.of()))
                .isEmpty();
    }

    @Test
    default void the_same_holds_for_comments() {
        Company company = Company.fresh(rows());
        MessageHead message = company.says(company.ana(), "one");
        CommentHead comment = company.comments(company.ben(), message, "a comment");
        CommentHead edited = company.edits(company.comments(company.ana(), message, "another"), "better");
        List<CommentId> all = List.of(comment.id(), edited.id(), CommentId.fresh());
        SearchRights testee = rows().searchRights();
        assertThat(testee.comments(company.workspace(), company.ana().id(), all))
                .containsExactlyInAnyOrder(
                        new SearchRights.FoundComment(comment, company.ben().profile()),
                        new SearchRights.FoundComment(edited, company.ana().profile()));
        assertThat(testee.comments(company.workspace(), company.eve().id(), all))
                .isEmpty();
    }
}
