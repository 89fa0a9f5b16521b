package io.onecamp.domain.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.failure.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One spelling of each picture is an emoji, and nothing else is. */
public interface EmojisContract {
    Emojis emojis();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "👍",
                "👍🏽",
                "❤️",
                "#️⃣",
                "*️⃣",
                "🇩🇪",
                "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "👩🏽‍🚀",
                "👨‍👩‍👧‍👦",
                "🏳️‍🌈",
                "👁️‍🗨️",
                "👩🏻‍❤️‍💋‍👨🏿",
                "☺️",
                "©️"
            })
    default void what_is_fully_qualified_is_an_emoji(String emoji) {
        assertThat(emojis().of(emoji)).isEqualTo(new Emoji(emoji));
    }

    @ParameterizedTest
    @ValueSource(strings = {"❤", "☺", "©", "🏳‍🌈", "👁‍🗨", "#⃣"})
    default void what_lacks_its_selectors_is_told_so(String emoji) {
        assertThatThrownBy(() -> emojis().of(emoji))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.field()).isEqualTo("emoji"))
                                .satisfies(error -> assertThat(error.reason()).contains("fully qualified")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a",
                "1",
                "#",
                "👍👍",
                "👍 ",
                "a👍",
                "🏽",
                "🇩",
                "\uFE0F",
                "\u200D",
                "👍\uFE0F",
                "\uD83D",
                "\0",
                "<script>",
                "%F0%9F%91%8D"
            })
    default void everything_else_is_none(String text) {
        assertThatThrownBy(() -> emojis().of(text)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 10_000})
    default void what_is_too_long_is_none(int length) {
        assertThatThrownBy(() -> emojis().of("👍".repeat(length))).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {":party_parrot:", ":thumbsup:"})
    default void a_custom_name_is_refused_with_the_reason(String name) {
        assertThatThrownBy(() -> emojis().of(name))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        e -> assertThat(e.errors().getFirst().reason()).contains("custom emoji"));
    }
}
