package io.onecamp.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.id.EntryId;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What was told is found by the entry that holds it, and never more is held than may be. */
public interface RecentContentsContract {
    /** One that may hold about so many bytes. */
    RecentContents holding(long bytes);

    private static Content<MessageCard> message(long entry, String text) {
        return new Content<>(Scene.fresh().posted(entry, entry, text).card(), new EntryId(entry));
    }

    @Test
    default void it_finds_what_was_kept_by_its_entry_and_nothing_else() {
        RecentContents testee = holding(100_000);
        Content<MessageCard> said = message(7, "hello");
        testee.keep(List.of(said));
        assertThat(testee.find(List.of(new EntryId(7), new EntryId(8)), MessageCard.class))
                .isEqualTo(Map.of(said.entry(), said));
        assertThat(testee.find(List.of(new EntryId(8)), MessageCard.class)).isEmpty();
    }

    @Test
    default void a_message_is_never_taken_for_a_comment() {
        RecentContents testee = holding(100_000);
        testee.keep(List.of(message(7, "hello")));
        assertThat(testee.find(List.of(new EntryId(7)), CommentCard.class)).isEmpty();
    }

    @Test
    default void it_holds_no_more_than_it_may() {
        RecentContents testee = holding(100_000);
        String text = "x".repeat(4_000);
        LongStream.rangeClosed(1, 100).forEach(entry -> testee.keep(List.of(message(entry, text))));
        int held = testee.find(
                        LongStream.rangeClosed(1, 100).mapToObj(EntryId::new).toList(), MessageCard.class)
                .size();
        assertThat(held).isPositive().isLessThanOrEqualTo(100_000 / (2 * text.length()));
    }

    @Test
    default void of_nothing_it_holds_nothing() {
        RecentContents testee = holding(0);
        testee.keep(List.of(message(7, "hello")));
        assertThat(testee.find(List.of(new EntryId(7)), MessageCard.class)).isEmpty();
    }
}
