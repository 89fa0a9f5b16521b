package io.onecamp.persistence.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.RecentContents;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * In memory, bounded by the size of the texts. For ten minutes at most, so that what is erased from the journal is soon
 * gone from here, too.
 */
@ApplicationScoped
public class LocalContents implements RecentContents {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What a card takes beside its text, and each attachment. Rough, and rather too much. */
    private static final int BYTES_PER_CARD = 600;

    private static final int BYTES_PER_ATTACHMENT = 300;

    private final Cache<EntryId, Content<?>> told;

    public LocalContents() {
        this(Settings.number(Setting.CONTENTS_KEPT_BYTES));
    }

    LocalContents(long bytes) {
        this.told = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((EntryId entry, Content<?> content) -> bytes(content.card()))
                .expireAfterWrite(LONGEST)
                // On the calling thread: no other is left behind when the application ends.
                .executor(Runnable::run)
                .build();
    }

    @Override
    public <C> Optional<Content<C>> find(EntryId entry, Class<C> card) {
        Content<?> content = told.getIfPresent(entry);
        return content != null && card.isInstance(content.card())
                ? Optional.of(new Content<>(card.cast(content.card()), entry))
                : Optional.empty();
    }

    @Override
    public void keep(Content<?> content) {
        told.put(content.entry(), content);
    }

    private static int bytes(Object card) {
        return switch (card) {
            case MessageCard message ->
                text(message.text()) + message.attachments().size() * BYTES_PER_ATTACHMENT;
            case CommentCard comment -> text(comment.text());
            default -> BYTES_PER_CARD;
        };
    }

    private static int text(String text) {
        return BYTES_PER_CARD + 2 * text.length();
    }
}
