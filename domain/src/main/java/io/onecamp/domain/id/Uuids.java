package io.onecamp.domain.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes and reads the UUIDs behind the id types. */
final class Uuids {
    private static final Pattern TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Uuids() {}

    static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Stricter than {@link UUID#fromString}, which also takes shortened groups: two texts must never name one thing. */
    static UUID parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException("not a UUID");
        }
        return UUID.fromString(text);
    }
}
