package io.onecamp.domain.id;

import java.util.UUID;

/** Names one message. A UUID version 7, so that ids made later sort later. */
public record MessageId(UUID value) {
    public static MessageId fresh() {
        return new MessageId(Uuids.fresh());
    }

    /** @throws IllegalArgumentException where the text is no UUID */
    public static MessageId parse(String text) {
        return new MessageId(Uuids.parse(text));
    }

    /** The id in lower case, as it stands in keys, paths and JSON. */
    @Override
    public String toString() {
        return value.toString();
    }
}
