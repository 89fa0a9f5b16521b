package io.onecamp.domain.session;

import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Person;
import java.time.Duration;

/**
 * What a sign-in or a refresh hands out. Secret: never kept, never logged.
 *
 * @param access a JWT, good for {@code expiresIn}
 * @param refresh good once
 */
public record Tokens(String access, String refresh, Duration expiresIn, Actor actor, Person person) {
    @Override
    public String toString() {
        return "Tokens of " + actor.session();
    }
}
