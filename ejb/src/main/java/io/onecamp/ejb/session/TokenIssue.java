package io.onecamp.ejb.session;

import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.session.AccessTokens;
import io.onecamp.domain.session.RefreshToken;
import io.onecamp.domain.session.Tokens;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Makes the pair of tokens that a client holds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TokenIssue {
    private AccessTokens access;
    private Clock clock;

    protected TokenIssue() {}

    @Inject
    public TokenIssue(AccessTokens access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    public Instant now() {
        return clock.now();
    }

    public Tokens tokens(Person person, RefreshToken refresh) {
        Actor actor = new Actor(person.workspace(), person.id(), refresh.session(), person.role());
        return new Tokens(access.issue(refresh.session()), refresh.text(), access.lifetime(), actor, person);
    }
}
