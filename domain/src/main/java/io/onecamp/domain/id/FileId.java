package io.onecamp.domain.id;

import java.util.UUID;

/** Names one file. A UUID version 7, so that ids made later sort later. */
public record FileId(UUID value) {
    public static FileId fresh() {
        return new FileId(Uuids.fresh());
    }

    /** @throws IllegalArgumentException where the text is no UUID */
    public static FileId parse(String text) {
        return new FileId(Uuids.parse(text));
    }

    /** The id in lower case, as it stands in keys, paths and JSON. */
    @Override
    public String toString() {
        return value.toString();
    }
}
