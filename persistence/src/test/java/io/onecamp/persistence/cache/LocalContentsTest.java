package io.onecamp.persistence.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LocalContentsTest {
    private static final long LIMIT = 100_000;

    private final Scene scene = Scene.fresh();
    private final LocalContents testee = new LocalContents(LIMIT);

    private Content<MessageCard> message(long entry, String text) {
        return new Content<>(scene.posted(entry, entry, text).card(), new EntryId(entry));
    }

    @Test
    void it_finds_what_was_kept_by_its_entry_and_nothing_else() {
        Content<MessageCard> said = message(7, "hello");
        testee.keep(said);
        assertThat(testee.find(new EntryId(7), MessageCard.class)).contains(said);
        assertThat(testee.find(new EntryId(8), MessageCard.class)).isEmpty();
    }

    @Test
    void a_message_is_never_taken_for_a_comment() {
        testee.keep(message(7, "hello"));
        assertThat(testee.find(new EntryId(7), CommentCard.class)).isEmpty();
    }

    @Test
    void it_holds_no_more_than_it_may() {
        String long1 = "x".repeat(4_000);
        LongStream.rangeClosed(1, 100).forEach(entry -> testee.keep(message(entry, long1)));
        long held = LongStream.rangeClosed(1, 100)
                .filter(entry ->
                        testee.find(new EntryId(entry), MessageCard.class).isPresent())
                .count();
        assertThat(held).isPositive().isLessThanOrEqualTo(LIMIT / (2 * long1.length()));
    }

    @Test
    void of_nothing_it_holds_nothing() {
        LocalContents none = new LocalContents(0);
        none.keep(message(7, "hello"));
        assertThat(none.find(new EntryId(7), MessageCard.class)).isEmpty();
    }
}
