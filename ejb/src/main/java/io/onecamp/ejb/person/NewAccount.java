package io.onecamp.ejb.person;

import io.onecamp.domain.person.Email;
import io.onecamp.domain.person.PersonName;
import java.util.Optional;

/**
 * An account that is asked for, its password already hashed.
 *
 * @param setupCode what the first person of a workspace that is not bound to loopback has to know
 */
public record NewAccount(Email email, PersonName name, String passwordHash, Optional<String> setupCode) {
    @Override
    public String toString() {
        return "NewAccount of " + name;
    }
}
