package io.onecamp.domain.message;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds a page of messages or of comments from what decides (heads) and what tells (contents). The one place where the
 * two meet, and a pure function: folded from the journal alone, a page equals the one folded with the graph's help.
 */
public final class TimelineFold {
    private TimelineFold() {}

    /**
     * That something was said, without what was said.
     *
     * @param <C> its card
     */
    public interface Head<C> {
        /** Its number among those it is read with. */
        Seq number();

        /** The journal entry that holds the text. */
        EntryId contentEntry();

        boolean isDeleted();

        /**
         * Its card. Place, author, times, version and deletion are the head's whatever was told; only the text and when
         * it was edited is the content's, and a deleted head shows no text.
         */
        C card(@Nullable C told);
    }

    /** A head with its card. */
    public record Folded<H, C>(H head, C card, Settled settled) {}

    /** Whether this content is as new as the head asks for; what is older, or missing, is read from the journal. */
    public static boolean isFresh(Head<?> head, @Nullable Content<?> content) {
        return content != null && content.entry().compareTo(head.contentEntry()) >= 0;
    }

    /**
     * What these heads say, in the order of the heads.
     *
     * @param fromGraph contents that the graph told, fresh or not; only fresh ones are used
     * @param fromJournal contents of the heads that the graph could not serve
     * @throws IllegalStateException where a head that is not deleted has no fresh content in either: the caller's mistake
     */
    public static <C, H extends Head<C>> List<Folded<H, C>> fold(
            List<H> heads, Map<Seq, Content<C>> fromGraph, Map<Seq, Content<C>> fromJournal) {
        return heads.stream()
                .map(head -> folded(head, fromGraph.get(head.number()), fromJournal.get(head.number())))
                .toList();
    }

    private static <C, H extends Head<C>> Folded<H, C> folded(
            H head, @Nullable Content<C> graph, @Nullable Content<C> journal) {
        boolean fresh = isFresh(head, graph);
        Content<C> content = fresh ? graph : journal;
        if (content == null && !head.isDeleted()) {
            throw new IllegalStateException("no content of number "
                    + head.number().value() + ", entry " + head.contentEntry().value());
        }
        return new Folded<>(
                head, head.card(content == null ? null : content.card()), fresh ? Settled.YES : Settled.NOT_YET);
    }
}
