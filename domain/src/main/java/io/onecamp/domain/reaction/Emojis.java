package io.onecamp.domain.reaction;

/** Knows which texts are emoji. */
public interface Emojis {
    /**
     * The emoji that somebody typed.
     *
     * @throws io.onecamp.domain.failure.Invalid naming the field {@code emoji}, and why it is none
     */
    Emoji of(String typed);
}
