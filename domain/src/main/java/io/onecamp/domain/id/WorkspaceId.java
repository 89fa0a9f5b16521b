package io.onecamp.domain.id;

import java.util.UUID;

/** Names one workspace. A UUID version 7, so that ids made later sort later. */
public record WorkspaceId(UUID value) {
    public static WorkspaceId fresh() {
        return new WorkspaceId(Uuids.fresh());
    }

    /** @throws IllegalArgumentException where the text is no UUID */
    public static WorkspaceId parse(String text) {
        return new WorkspaceId(Uuids.parse(text));
    }

    /** The id in lower case, as it stands in keys, paths and JSON. */
    @Override
    public String toString() {
        return value.toString();
    }
}
