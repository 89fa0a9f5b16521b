package io.onecamp.domain.message;

import io.onecamp.domain.id.EntryId;

/**
 * A card as some copy tells it, and the newest entry that copy had seen of it.
 *
 * @param <C> a message's card or a comment's
 */
public record Content<C>(C card, EntryId entry) {}
