package io.onecamp.ejb.session;

import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.RequestHash;
import io.onecamp.domain.session.AccessTokens;
import io.onecamp.domain.session.Secrets;
import io.onecamp.domain.session.SessionStore;
import io.onecamp.domain.session.TicketStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Says who a request or a socket is from. Asks for the session each time: one that ended opens nothing any more. */
@Stateless
public class Doorkeeper {
    private static final Duration TICKET = Duration.ofSeconds(30);

    private AccessTokens tokens;
    private SessionStore sessions;
    private TicketStore tickets;
    private Clock clock;

    protected Doorkeeper() {}

    @Inject
    public Doorkeeper(AccessTokens tokens, SessionStore sessions, TicketStore tickets, Clock clock) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Who an access token speaks for now; empty where it is no good or its session has ended. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Actor> actor(String accessToken) {
        return tokens.read(accessToken).flatMap(sessions::actor);
    }

    /** A ticket that opens one socket within 30 seconds. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public String ticket(Actor actor) {
        String ticket = Secrets.fresh();
        tickets.add(hash(ticket), actor.session(), clock.now().plus(TICKET));
        return ticket;
    }

    /** Whose ticket it is; gone with the first who asks. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Optional<Actor> redeem(String ticket) {
        Optional<SessionId> session = tickets.consume(hash(ticket), clock.now());
        return session.flatMap(sessions::actor);
    }

    private static String hash(String ticket) {
        return RequestHash.of(ticket).hex();
    }
}
