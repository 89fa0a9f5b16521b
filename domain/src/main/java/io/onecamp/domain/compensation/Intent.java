package io.onecamp.domain.compensation;

import java.util.UUID;

/** Names the row that says that an effect is being done and not used yet. */
public record Intent(UUID id, Effect effect) {}
