package io.onecamp.ejb.message;

import io.onecamp.domain.failure.Forbidden;
import io.onecamp.domain.failure.PreconditionFailed;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.operation.Actor;
import java.util.Optional;

/**
 * Whose something is, and which version it has: only its author changes it, and only the version they saw.
 *
 * @param noun what it is called: {@code message} or {@code comment}
 */
public record Authorship(String noun, PersonId author, int version) {

    /**
     * Refuses whoever is not the author.
     *
     * @throws Forbidden where it is another's
     * @throws PreconditionFailed where it has another version than the caller named
     */
    public void check(Actor actor, Optional<Integer> ifVersion) {
        if (!author.equals(actor.person())) {
            throw new Forbidden("not_yours", "Only who wrote a " + noun + " may change or delete it.");
        }
        ifVersion.filter(named -> named != version).ifPresent(named -> {
            throw new PreconditionFailed("The " + noun + " has version " + version + " by now.");
        });
    }
}
