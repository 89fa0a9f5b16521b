package io.onecamp.ejb.session;

import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.domain.session.RefreshToken;
import io.onecamp.domain.session.Session;
import io.onecamp.domain.session.SessionStore;
import io.onecamp.domain.session.Tokens;
import io.onecamp.domain.workspace.WorkspaceStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Turns a refresh token into the next pair. A token is good once; it remembers its use itself, so that no secret has
 * to be kept for a repetition.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Refreshing {
    /** How long a refresh whose answer was lost may be repeated under its key. */
    private static final Duration REPEATABLE = Duration.ofSeconds(60);

    private WorkspaceStore workspaces;
    private SessionStore sessions;
    private PersonStore people;
    private SessionEnding ending;
    private TokenIssue issue;

    protected Refreshing() {}

    @Inject
    public Refreshing(
            WorkspaceStore workspaces,
            SessionStore sessions,
            PersonStore people,
            SessionEnding ending,
            TokenIssue issue) {
        this.workspaces = workspaces;
        this.sessions = sessions;
        this.people = people;
        this.ending = ending;
        this.issue = issue;
    }

    /**
     * The next tokens; empty where the token is refused. A refusal is an answer here, not a failure, because ending
     * the session of a token that was used twice has to be committed.
     */
    public Optional<Turned> refresh(RefreshToken token, Optional<UUID> key) {
        // The person's row first: it is the root of the stream that the session's end is written to.
        Optional<Session> session = sessions.actor(token.session())
                .flatMap(actor -> people.lock(actor.workspace(), actor.person()))
                .flatMap(owner -> sessions.lock(token.session()));
        Optional<SessionStore.Known> known = session.flatMap(s -> sessions.refreshToken(token.session(), token.hash()));
        Optional<Person> person = session.flatMap(
                        s -> people.find(workspaces.only().id(), s.person()))
                .filter(Person::isActive);
        if (session.isEmpty() || known.isEmpty() || person.isEmpty()) {
            return Optional.empty();
        }
        Optional<SessionStore.Use> used = known.get().used();
        if (used.isEmpty()) {
            return Optional.of(new Turned(next(person.get(), token, key), Answer.Origin.PERFORMED));
        }
        if (isRepetition(used.get(), token, key)) {
            return Optional.of(new Turned(issued(person.get(), token), Answer.Origin.REPLAYED));
        }
        // Somebody uses an old token: the person or a thief. Neither may go on.
        ending.end(workspaces.only().id(), session.get());
        return Optional.empty();
    }

    /** The next tokens, and whether they were asked for before. */
    public record Turned(Tokens tokens, Answer.Origin origin) {}

    private Tokens next(Person person, RefreshToken token, Optional<UUID> key) {
        RefreshToken successor = RefreshToken.fresh(token.session());
        sessions.rotate(token.session(), new SessionStore.Use(token.hash(), issue.now(), key), successor.hash());
        return issue.tokens(person, successor);
    }

    /** Beside what was issued before: an answer that was overtaken by its repetition may be the one that arrives. */
    private Tokens issued(Person person, RefreshToken token) {
        RefreshToken successor = RefreshToken.fresh(token.session());
        sessions.issue(token.session(), successor.hash(), issue.now());
        return issue.tokens(person, successor);
    }

    /** The same call once more: same key, soon after, and nobody has used what the first call answered. */
    private boolean isRepetition(SessionStore.Use used, RefreshToken token, Optional<UUID> key) {
        Instant latest = used.at().plus(REPEATABLE);
        return key.isPresent()
                && key.equals(used.key())
                && issue.now().isBefore(latest)
                && sessions.isNewestUsed(token.session(), used.hash());
    }
}
