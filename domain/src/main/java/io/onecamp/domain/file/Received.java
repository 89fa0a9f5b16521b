package io.onecamp.domain.file;

import io.onecamp.domain.id.FileId;

/** A file whose bytes have come and are kept outside, and that is nobody's yet. */
public record Received(FileId id, FileName name, String mediaType, long size, String sha256) {}
