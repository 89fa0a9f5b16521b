package io.onecamp.domain.message;

import io.onecamp.domain.id.EntryId;

/** A message's card as some copy tells it, and the newest entry that copy had seen of it. */
public record Content(MessageCard card, EntryId entry) {}
