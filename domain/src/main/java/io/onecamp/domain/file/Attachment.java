package io.onecamp.domain.file;

import io.onecamp.domain.id.FileId;

/**
 * A file as the card of a message tells it, so that a page needs no second look-up. None of it ever changes.
 *
 * @param size in bytes
 */
public record Attachment(FileId id, String name, String mediaType, long size) {}
