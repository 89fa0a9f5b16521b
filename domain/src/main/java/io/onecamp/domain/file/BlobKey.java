package io.onecamp.domain.file;

import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.WorkspaceId;

/** Where bytes are kept: {@code <workspace>/<file>}. Computed of ids alone: nothing that a person typed is in it. */
public record BlobKey(String value) {
    public static BlobKey of(WorkspaceId workspace, FileId file) {
        return new BlobKey(workspace + "/" + file);
    }

    /** What the keys of a workspace begin with. */
    public static String prefix(WorkspaceId workspace) {
        return workspace + "/";
    }

    @Override
    public String toString() {
        return value;
    }
}
