package io.onecamp.persistence.emoji;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.reaction.Emoji;
import io.onecamp.domain.reaction.Emojis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;

/** Unicode's own list of emoji, as the library has it in memory. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class UnicodeEmojis implements Emojis {
    /** Far longer than any, and short enough to look up. */
    private static final int LONGEST = 64;

    @Override
    public Emoji of(String typed) {
        if (typed.length() > 2 && typed.startsWith(":") && typed.endsWith(":")) {
            throw Invalid.field("emoji", "names a custom emoji, and this workspace has none");
        }
        if (typed.length() > LONGEST) {
            throw Invalid.field("emoji", "is no emoji");
        }
        String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
        Qualification qualification = EmojiManager.getEmoji(text)
                .map(net.fellbaum.jemoji.Emoji::getQualification)
                .orElseThrow(() -> Invalid.field("emoji", "is no emoji"));
        return switch (qualification) {
            case FULLY_QUALIFIED -> new Emoji(text);
            case MINIMALLY_QUALIFIED, UNQUALIFIED ->
                throw Invalid.field("emoji", "must be fully qualified, with every variation selector (U+FE0F)");
            case COMPONENT -> throw Invalid.field("emoji", "is only a part of an emoji");
        };
    }
}
