package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;

/**
 * The key of a part's row.
 *
 * @param seq the message's number
 * @param number 0 for the message itself, else the comment's number under it
 */
record Key(WorkspaceId workspace, ConversationId conversation, Seq seq, Seq number) {
    static Key message(WorkspaceId workspace, ConversationId conversation, Seq seq) {
        return new Key(workspace, conversation, seq, Seq.NONE);
    }
}
