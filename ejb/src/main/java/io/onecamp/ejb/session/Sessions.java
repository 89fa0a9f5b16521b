package io.onecamp.ejb.session;

import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.failure.Unauthenticated;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Email;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.domain.session.CredentialStore;
import io.onecamp.domain.session.Password;
import io.onecamp.domain.session.Passwords;
import io.onecamp.domain.session.RefreshToken;
import io.onecamp.domain.session.Session;
import io.onecamp.domain.session.SessionStore;
import io.onecamp.domain.session.Tokens;
import io.onecamp.domain.workspace.WorkspaceStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signing in, and ending sessions. A session is felt everywhere at once: every request asks for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Sessions {
    private static final int LONGEST_DEVICE = 200;

    private WorkspaceStore workspaces;
    private PersonStore people;
    private CredentialStore credentials;
    private SessionStore sessions;
    private TokenIssue issue;

    @Inject
    private Passwords passwords;

    @Inject
    private SessionEnding ending;

    protected Sessions() {}

    @Inject
    public Sessions(
            WorkspaceStore workspaces,
            PersonStore people,
            CredentialStore credentials,
            SessionStore sessions,
            TokenIssue issue) {
        this.workspaces = workspaces;
        this.people = people;
        this.credentials = credentials;
        this.sessions = sessions;
        this.issue = issue;
    }

    /**
     * Whose password this is. Takes the same time whether there is such a person or not.
     *
     * @throws Unauthenticated {@code sign_in_refused}, for a wrong person, password or standing alike
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Proven check(Email email, String typed) {
        Password password = Password.claimed(typed);
        Optional<Person> person = people.find(workspaces.only().id(), email);
        Optional<String> hash = person.flatMap(p -> credentials.hash(p.workspace(), p.id()));
        if (hash.isEmpty()) {
            passwords.pretend(password);
            throw refused();
        }
        if (!passwords.matches(password, hash.get())
                || !person.map(Person::isActive).orElse(false)) {
            throw refused();
        }
        return new Proven(person.orElseThrow(Sessions::refused), hash.get());
    }

    /** Somebody whose password it was, a moment ago: the hash it matched then. */
    public record Proven(Person person, String hash) {
        @Override
        public String toString() {
            return "Proven[" + person.id() + "]";
        }
    }

    private static Unauthenticated refused() {
        return new Unauthenticated("sign_in_refused", "The e-mail address or the password is wrong.");
    }

    /**
     * Begins a session of a person whose password was checked.
     *
     * @throws Unauthenticated {@code sign_in_refused} where the password, or the person's standing, is another by now: who
     *     resets a password ends every session, and this one must not come after
     */
    public Tokens start(Proven proven, String device) {
        Person person = people.lock(proven.person().workspace(), proven.person().id())
                .filter(Person::isActive)
                .filter(now -> credentials.hash(now.workspace(), now.id()).equals(Optional.of(proven.hash())))
                .orElseThrow(Sessions::refused);
        Instant now = issue.now();
        SessionId id = SessionId.fresh();
        String named = device.length() > LONGEST_DEVICE ? device.substring(0, LONGEST_DEVICE) : device;
        RefreshToken refresh = RefreshToken.fresh(id);
        sessions.add(person.workspace(), new Session(id, person.id(), named, now, now), refresh.hash());
        return issue.tokens(person, refresh);
    }

    /**
     * The same session's tokens once more, for a sign-in repeated under its key with the right password. The first
     * one's are not taken back: where it was overtaken by its repetition, its answer is what the client holds.
     */
    public Tokens reissue(SessionId id) {
        Session session = sessions.lock(id).orElseThrow(Unauthenticated::signInNeeded);
        Person person =
                people.find(workspaces.only().id(), session.person()).orElseThrow(Unauthenticated::signInNeeded);
        RefreshToken refresh = RefreshToken.fresh(id);
        sessions.issue(id, refresh.hash(), issue.now());
        return issue.tokens(person, refresh);
    }

    /** Ends a session of one's own. */
    public void end(Actor actor, SessionId id) {
        people.lock(actor.workspace(), actor.person());
        Session session = sessions.lock(id)
                .filter(found -> found.person().equals(actor.person()))
                .orElseThrow(NotFound::new);
        ending.end(actor.workspace(), session);
    }

    /** One's own sessions that have not ended, the newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Session> of(Actor actor) {
        return sessions.of(actor.workspace(), actor.person());
    }
}
