package io.onecamp.domain.search;

import java.time.Instant;
import java.util.UUID;

/** A place in the order of what is found, which is newest first: nothing that is said later moves it. */
public record Place(Instant createdAt, UUID id) {}
