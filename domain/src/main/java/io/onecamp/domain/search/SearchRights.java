package io.onecamp.domain.search;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.Profile;
import java.util.List;

/** What a person may find at this moment. Answered by: PostgreSQL (truth). */
public interface SearchRights {
    /** Every conversation the person is in. */
    List<ConversationId> conversations(WorkspaceId workspace, PersonId reader);

    /** Of these messages, those that the person may read now and that were not taken back, in no order. */
    List<FoundMessage> messages(WorkspaceId workspace, PersonId reader, List<MessageId> ids);

    /** Of these comments, those that the person may read now and that were not taken back, in no order. */
    List<FoundComment> comments(WorkspaceId workspace, PersonId reader, List<CommentId> ids);

    /** A head with its author's profile. */
    record FoundMessage(MessageHead head, Profile author) {}

    /** A head with its author's profile. */
    record FoundComment(CommentHead head, Profile author) {}
}
