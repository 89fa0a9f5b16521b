package io.onecamp.domain.journal;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.PersonId;

/**
 * The aggregate that is locked while an entry is appended; entries of one stream have an order of their own.
 *
 * @param kind which kind of aggregate, in the order in which locks are taken
 * @param id the aggregate's id as text
 */
public record Stream(Kind kind, String id) {
    /** Kinds of aggregate, in locking order: never lock an earlier kind after a later one. */
    public enum Kind {
        WORKSPACE,
        TEAM,
        PERSON,
        CONVERSATION,
        PROJECT,
        TASK,
        FILE
    }

    public static Stream of(PersonId person) {
        return new Stream(Kind.PERSON, person.toString());
    }

    public static Stream of(ConversationId conversation) {
        return new Stream(Kind.CONVERSATION, conversation.value());
    }

    public static Stream of(FileId file) {
        return new Stream(Kind.FILE, file.toString());
    }

    /** As it stands in tables: {@code conversation:<id>}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + ":" + id;
    }
}
