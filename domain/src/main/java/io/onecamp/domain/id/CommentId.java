package io.onecamp.domain.id;

import java.util.UUID;

/** Names one comment. A UUID version 7, so that ids made later sort later. */
public record CommentId(UUID value) {
    public static CommentId fresh() {
        return new CommentId(Uuids.fresh());
    }

    /** @throws IllegalArgumentException where the text is no UUID */
    public static CommentId parse(String text) {
        return new CommentId(Uuids.parse(text));
    }

    /** The id in lower case, as it stands in keys, paths and JSON. */
    @Override
    public String toString() {
        return value.toString();
    }
}
