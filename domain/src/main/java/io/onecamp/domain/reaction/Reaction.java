package io.onecamp.domain.reaction;

import io.onecamp.domain.id.PersonId;
import java.time.Instant;

/**
 * Somebody's reaction.
 *
 * @param place grows along the order in which people reacted to one thing
 * @param at when, UTC, in whole milliseconds
 */
public record Reaction(PersonId person, Emoji emoji, Instant at, long place) {}
