package io.onecamp.persistence.crossstore;

import static java.util.Map.entry;

import io.onecamp.domain.journal.Change;
import io.onecamp.persistence.json.DomainJson;
import java.util.List;
import java.util.Map;

/**
 * How changes are written into the journal and read back. Each kind has a version; a payload of an older one is brought
 * up to date on reading. A golden file exists for every version ever written: what is in a journal is read for ever.
 */
final class Payloads {
    private static final Map<String, Class<? extends Change>> KINDS = Map.ofEntries(
            entry("person.registered", Change.PersonRegistered.class),
            entry("person.changed", Change.PersonChanged.class),
            entry("session.ended", Change.SessionEnded.class),
            entry("conversation.read", Change.ConversationRead.class),
            entry("conversation.opened", Change.ConversationOpened.class),
            entry("message.posted", Change.MessagePosted.class),
            entry("message.edited", Change.MessageEdited.class),
            entry("message.deleted", Change.MessageDeleted.class),
            entry("file.uploaded", Change.FileUploaded.class),
            entry("file.removed", Change.FileRemoved.class));

    private Payloads() {}

    /** A change as the journal keeps it. */
    record Written(String kind, int version, String json) {}

    /**
     * The version that is written today. 2 of messages: cards have attachments; an older card has none, and the mapper
     * reads a list that is not there as an empty one.
     */
    static int version(String kind) {
        return switch (kind) {
            case "message.posted", "message.edited", "message.deleted" -> 2;
            default -> 1;
        };
    }

    static Written write(Change change) {
        String kind = kind(change);
        return new Written(kind, version(kind), DomainJson.write(change));
    }

    /** @throws IllegalStateException for a kind or version this program does not know: it is older than the journal */
    static Change read(Written written) {
        Class<? extends Change> type = KINDS.get(written.kind());
        if (type == null || written.version() < 1 || written.version() > version(written.kind())) {
            throw new IllegalStateException(
                    "an entry of kind " + written.kind() + " version " + written.version() + " is not known here");
        }
        return DomainJson.read(written.json(), type);
    }

    /** The kinds that the graph follows: all but what nobody traverses ({@link WritePlan}). */
    static List<String> graphKinds() {
        return KINDS.keySet().stream()
                .filter(kind -> !kind.equals("conversation.read") && !kind.equals("session.ended"))
                .toList();
    }

    static String kind(Change change) {
        return switch (change) {
            case Change.PersonRegistered registered -> "person.registered";
            case Change.PersonChanged changed -> "person.changed";
            case Change.SessionEnded ended -> "session.ended";
            case Change.ConversationRead read -> "conversation.read";
            case Change.ConversationOpened opened -> "conversation.opened";
            case Change.MessagePosted posted -> "message.posted";
            case Change.MessageEdited edited -> "message.edited";
            case Change.MessageDeleted deleted -> "message.deleted";
            case Change.FileUploaded uploaded -> "file.uploaded";
            case Change.FileRemoved removed -> "file.removed";
        };
    }
}
