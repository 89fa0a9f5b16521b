package io.onecamp.domain.id;

import java.util.UUID;

/** Names one person. A UUID version 7, so that ids made later sort later. */
public record PersonId(UUID value) {
    /** Whom the journal names where no person acted: the installation itself, as when it mends a copy. */
    public static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    public static PersonId fresh() {
        return new PersonId(Uuids.fresh());
    }

    /** @throws IllegalArgumentException where the text is no UUID */
    public static PersonId parse(String text) {
        return new PersonId(Uuids.parse(text));
    }

    /** The id in lower case, as it stands in keys, paths and JSON. */
    @Override
    public String toString() {
        return value.toString();
    }
}
