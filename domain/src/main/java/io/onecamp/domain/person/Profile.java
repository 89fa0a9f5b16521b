package io.onecamp.domain.person;

import io.onecamp.domain.id.PersonId;

/** What everyone in the workspace may see of a person beside a text of theirs. */
public record Profile(PersonId id, String name) {}
