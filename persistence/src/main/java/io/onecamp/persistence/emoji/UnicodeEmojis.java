package io.onecamp.persistence.emoji;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.reaction.Emoji;
import io.onecamp.domain.reaction.Emojis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;
import net.fellbaum.jemoji.EmojiManager;
import net.fellbaum.jemoji.Qualification;

/** Unicode's own list of emoji, as the library has it in memory. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class UnicodeEmojis implements Emojis {
    /** Far longer than any, and short enough to look up. */
    private static final int LONGEST = 64;

    /** By exact text: the library's own look-up takes one spelling for another. */
    private static final Map<String, Qualification> ALL = EmojiManager.getAllEmojis().stream()
            .collect(Collectors.toUnmodifiableMap(
                    net.fellbaum.jemoji.Emoji::getEmoji, net.fellbaum.jemoji.Emoji::getQualification));

    @Override
    public Emoji of(String typed) {
        if (typed.length() > 2 && typed.startsWith(":") && typed.endsWith(":")) {
            throw Invalid.field("emoji", "names a custom emoji, and this workspace has none");
        }
        String text = typed.length() > LONGEST ? "" : Normalizer.normalize(typed, Normalizer.Form.NFC);
        return switch (ALL.get(text)) {
            case null -> throw Invalid.field("emoji", "is no emoji that Unicode lists");
            case FULLY_QUALIFIED -> new Emoji(text);
            case MINIMALLY_QUALIFIED, UNQUALIFIED ->
                throw Invalid.field("emoji", "must be fully qualified, with every variation selector (U+FE0F)");
            case COMPONENT -> throw Invalid.field("emoji", "is only a part of an emoji");
        };
    }
}
