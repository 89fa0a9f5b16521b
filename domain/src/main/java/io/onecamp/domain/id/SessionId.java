package io.onecamp.domain.id;

import java.util.UUID;

/** Names one signed-in session. A UUID version 7, so that ids made later sort later. */
public record SessionId(UUID value) {
    public static SessionId fresh() {
        return new SessionId(Uuids.fresh());
    }

    /** @throws IllegalArgumentException where the text is no UUID */
    public static SessionId parse(String text) {
        return new SessionId(Uuids.parse(text));
    }

    /** The id in lower case, as it stands in keys, paths and JSON. */
    @Override
    public String toString() {
        return value.toString();
    }
}
