package io.onecamp.ejb.reaction;

import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.reaction.Emoji;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.setting.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** How many different emoji one message or comment can have: {@code onecamp.reactions.emoji-limit}. */
@ApplicationScoped
public class EmojiLimit {

    /** @throws Conflict {@code too_many_emoji} where the emoji would be one more than there can be */
    void check(List<Reacted> reactions, Emoji emoji) {
        int most = most();
        boolean isNew = reactions.stream().noneMatch(reacted -> reacted.emoji().equals(emoji.value()));
        if (isNew && reactions.size() >= most) {
            throw new Conflict(
                    "too_many_emoji", "There are " + most + " different emoji on it already: choose one of those.");
        }
    }

    private static int most() {
        return ConfigProvider.getConfig(EmojiLimit.class.getClassLoader())
                .getOptionalValue(Setting.REACTIONS_EMOJI_LIMIT.key(), Integer.class)
                .orElseGet(() -> Integer.valueOf(Setting.REACTIONS_EMOJI_LIMIT.standard()));
    }
}
