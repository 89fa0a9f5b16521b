package io.onecamp.web.conversation;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.journal.Change;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far one has read, as one's own other devices hear it. */
@Schema(name = "Read", description = "How far one has read in a conversation.")
public record ReadView(String conversation, long seq, long entry) {

    public static ReadView of(Change.ConversationRead read, EntryId entry) {
        return new ReadView(read.conversation().value(), read.seq().value(), entry.value());
    }
}
