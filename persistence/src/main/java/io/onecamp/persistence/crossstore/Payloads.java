package io.onecamp.persistence.crossstore;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.persistence.json.DomainJson;
import java.util.List;
import java.util.Map;

/**
 * How changes are written into the journal and read back. Each kind has a version; a payload of an older one is brought
 * up to date on reading. A golden file exists for every version ever written: what is in a journal is read for ever.
 */
public final class Payloads {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            kind("person.registered", Change.PersonRegistered.class),
            kind("person.changed", Change.PersonChanged.class),
            kind("session.ended", Change.SessionEnded.class),
            kind("conversation.read", Change.ConversationRead.class),
            kind("conversation.opened", Change.ConversationOpened.class),
            kind("message.posted", Change.MessagePosted.class, Payloads::withoutAttachments),
            kind("message.edited", Change.MessageEdited.class, Payloads::withoutAttachments),
            // Version 1 had no tally: nobody could add anything to a message then.
            kind(
                    "message.deleted",
                    Change.MessageDeleted.class,
                    json -> json.set("tally", DomainJson.tree(DomainJson.write(MessageTally.EMPTY))),
                    Payloads::withoutAttachments),
            kind("message.withdrawn", Change.MessageWithdrawn.class),
            kind("message.resolved", Change.MessageResolved.class),
            kind("message.reopened", Change.MessageReopened.class),
            kind("reaction.added", Change.ReactionAdded.class),
            kind("reaction.removed", Change.ReactionRemoved.class),
            kind("comment.posted", Change.CommentPosted.class),
            kind("comment.edited", Change.CommentEdited.class),
            kind("comment.deleted", Change.CommentDeleted.class),
            kind("comment.withdrawn", Change.CommentWithdrawn.class),
            kind("file.uploaded", Change.FileUploaded.class),
            kind("file.removed", Change.FileRemoved.class),
            kind("mended", Change.Mended.class));

    private Payloads() {}

    /** A change as the journal keeps it. */
    public record Written(String kind, int version, String json) {}

    /**
     * How a kind is written today, and what became of it since.
     *
     * @param upcasts the first brings a payload of version 1 to version 2, and so on
     */
    private record Kind(Class<? extends Change> type, List<Upcast> upcasts) {
        int version() {
            return upcasts.size() + 1;
        }
    }

    /** Changes a payload of one version to what the next would have written. */
    private interface Upcast {
        void bring(ObjectNode json);
    }

    private static Map.Entry<String, Kind> kind(String name, Class<? extends Change> type, Upcast... upcasts) {
        return Map.entry(name, new Kind(type, List.of(upcasts)));
    }

    /** Nobody could attach anything then. */
    private static void withoutAttachments(ObjectNode json) {
        ((ObjectNode) json.get("card")).putArray("attachments");
    }

    /** The version of this kind that is written today. */
    static int version(String kind) {
        return known(kind).version();
    }

    private static Kind known(String kind) {
        Kind known = KINDS.get(kind);
        if (known == null) {
            throw new IllegalStateException("an entry of kind " + kind + " is not known here");
        }
        return known;
    }

    static Written write(Change change) {
        String kind = kind(change);
        return new Written(kind, version(kind), DomainJson.write(change));
    }

    /** @throws IllegalStateException for a kind or version this program does not know: it is older than the journal */
    public static Change read(Written written) {
        Kind kind = known(written.kind());
        if (written.version() < 1 || written.version() > kind.version()) {
            throw new IllegalStateException(
                    "an entry of kind " + written.kind() + " version " + written.version() + " is not known here");
        }
        return DomainJson.read(upcast(kind, written), kind.type());
    }

    private static String upcast(Kind kind, Written written) {
        if (written.version() == kind.version()) {
            return written.json();
        }
        ObjectNode json = (ObjectNode) DomainJson.tree(written.json());
        kind.upcasts().subList(written.version() - 1, kind.upcasts().size()).forEach(upcast -> upcast.bring(json));
        return json.toString();
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
            case Change.MessageWithdrawn withdrawn -> "message.withdrawn";
            case Change.MessageResolved resolved -> "message.resolved";
            case Change.MessageReopened reopened -> "message.reopened";
            case Change.ReactionAdded added -> "reaction.added";
            case Change.ReactionRemoved removed -> "reaction.removed";
            case Change.CommentPosted posted -> "comment.posted";
            case Change.CommentEdited edited -> "comment.edited";
            case Change.CommentDeleted deleted -> "comment.deleted";
            case Change.CommentWithdrawn withdrawn -> "comment.withdrawn";
            case Change.FileUploaded uploaded -> "file.uploaded";
            case Change.FileRemoved removed -> "file.removed";
            case Change.Mended mended -> "mended";
        };
    }
}
