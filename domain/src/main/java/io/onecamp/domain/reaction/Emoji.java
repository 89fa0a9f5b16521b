package io.onecamp.domain.reaction;

/** One emoji, fully qualified as Unicode lists it: one spelling for one picture, so that equal reactions are equal texts. */
public record Emoji(String value) {
    @Override
    public String toString() {
        return value;
    }
}
