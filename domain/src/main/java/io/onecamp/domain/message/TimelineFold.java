package io.onecamp.domain.message;

import io.onecamp.domain.id.Seq;
import io.onecamp.domain.person.Profile;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a page from what decides (heads) and what tells (contents). The one place where the two meet, and a pure
 * function: folded from the journal alone, a page equals the one folded with the graph's help.
 */
public final class TimelineFold {
    private TimelineFold() {}

    /** Whether this content is as new as the head asks for; what is older, or missing, is read from the journal. */
    public static boolean isFresh(MessageHead head, @Nullable Content content) {
        return content != null && content.entry().compareTo(head.contentEntry()) >= 0;
    }

    /**
     * The messages of these heads, in the order of the heads. Place, author, times, version, deletion and tally come
     * from the head whatever a content says; only text and attachments are the content's, and a deleted head shows none.
     *
     * @param fromGraph contents that the graph told, fresh or not; only fresh ones are used
     * @param fromJournal contents of the heads that the graph could not serve
     * @throws IllegalStateException where a head that is not deleted has no fresh content in either: the caller's mistake
     */
    public static List<Message> fold(
            List<MessageHead> heads,
            Map<Seq, Content> fromGraph,
            Map<Seq, Content> fromJournal,
            Map<String, Profile> people) {
        return heads.stream()
                .map(head -> message(head, fromGraph.get(head.seq()), fromJournal.get(head.seq()), people))
                .toList();
    }

    private static Message message(
            MessageHead head, @Nullable Content graph, @Nullable Content journal, Map<String, Profile> people) {
        Message.Settled settled = isFresh(head, graph) ? Message.Settled.YES : Message.Settled.NOT_YET;
        return new Message(
                card(head, isFresh(head, graph) ? graph : journal), head.tally(), head.entry(), settled, people);
    }

    private static MessageCard card(MessageHead head, @Nullable Content content) {
        if (content == null && !head.isDeleted()) {
            throw new IllegalStateException(
                    "no content for " + head.conversation() + ":" + head.seq().value());
        }
        MessageCard told = content == null ? null : content.card();
        return new MessageCard(
                head.id(),
                head.conversation(),
                head.seq(),
                head.author(),
                told == null || head.isDeleted() ? "" : told.text(),
                told == null || head.isDeleted() ? List.of() : told.attachments(),
                head.createdAt(),
                told == null ? null : told.editedAt(),
                head.deletedAt(),
                head.version());
    }
}
