package io.onecamp.domain.file;

import io.onecamp.domain.compensation.Effect;
import java.util.Map;

/** That bytes are kept, as an effect that can be undone. */
public final class StoredBytes {
    public static final String KIND = "bytes";
    private static final String KEY = "key";

    private StoredBytes() {}

    public static Effect at(BlobKey key) {
        return new Effect(KIND, Map.of(KEY, key.value()));
    }

    /** Where the bytes are. */
    public static BlobKey key(Effect effect) {
        String key = effect.what().get(KEY);
        if (key == null) {
            throw new IllegalArgumentException("an effect that names no bytes");
        }
        return new BlobKey(key);
    }
}
