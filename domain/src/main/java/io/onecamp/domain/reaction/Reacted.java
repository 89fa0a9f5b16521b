package io.onecamp.domain.reaction;

import io.onecamp.domain.id.PersonId;
import java.util.List;

/**
 * Everyone who reacted with one emoji.
 *
 * @param count of all of them
 * @param people the first {@value #NAMED}, in the order in which they reacted
 */
public record Reacted(String emoji, int count, List<PersonId> people) {
    public static final int NAMED = 20;

    public Reacted {
        people = List.copyOf(people);
    }
}
