package io.onecamp.domain.file;

import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a file but its bytes: what an entry carries, and what the graph holds. A removed file's card has
 * no name.
 *
 * @param mediaType told from the bytes, never from the name
 * @param size in bytes
 * @param sha256 of the bytes, 64 hexadecimal digits
 */
public record FileCard(
        FileId id,
        PersonId owner,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant createdAt,
        @Nullable Instant removedAt) {

    public boolean isRemoved() {
        return removedAt != null;
    }

    /** The mark that remains of a removed file. */
    public FileCard removed(Instant at) {
        return new FileCard(id, owner, "", mediaType, size, sha256, createdAt, at);
    }

    /** The file as a message carries it. */
    public Attachment attachment() {
        return new Attachment(id, name, mediaType, size);
    }
}
