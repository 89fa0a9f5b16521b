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
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * In memory, bounded by the size of the texts. For ten minutes at most, so that what is erased from the journal is soon
 * gone from here, too.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class LocalContents implements RecentContents {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What a card takes beside its text, and each attachment. Rough, and rather too much. */
    private static final int BYTES_PER_CARD = 600;

    private static final int BYTES_PER_ATTACHMENT = 300;

    private Cache<EntryId, Content<?>> told;

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
    public <C> Map<EntryId, Content<C>> find(Collection<EntryId> entries, Class<C> card) {
        Map<EntryId, Content<C>> found = new HashMap<>();
        told.getAllPresent(entries).forEach((entry, content) -> {
            if (card.isInstance(content.card())) {
                found.put(entry, new Content<>(card.cast(content.card()), entry));
            }
        });
        return found;
    }

    @Override
    public void keep(Collection<? extends Content<?>> contents) {
        contents.forEach(content -> told.put(content.entry(), content));
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
