package io.onecamp.ejb.session;

import io.onecamp.domain.audit.Act;
import io.onecamp.domain.audit.AuditStore;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.person.Email;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.domain.session.CredentialStore;
import io.onecamp.domain.session.Password;
import io.onecamp.domain.session.Passwords;
import io.onecamp.domain.session.Secrets;
import io.onecamp.domain.session.SessionStore;
import io.onecamp.domain.workspace.WorkspaceStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** What an operator does for a person who lost their password: another one, and every session ends. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class PasswordResets {
    private WorkspaceStore workspaces;
    private PersonStore people;
    private CredentialStore credentials;
    private SessionStore sessions;
    private SessionEnding ending;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditStore audit;

    @Inject
    private Clock clock;

    protected PasswordResets() {}

    @Inject
    public PasswordResets(
            WorkspaceStore workspaces,
            PersonStore people,
            CredentialStore credentials,
            SessionStore sessions,
            SessionEnding ending) {
        this.workspaces = workspaces;
        this.people = people;
        this.credentials = credentials;
        this.sessions = sessions;
        this.ending = ending;
    }

    /** A new password, made here and hashed, outside any transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Made make() {
        String password = Secrets.fresh().substring(0, 20);
        return new Made(password, passwords.hash(Password.claimed(password)));
    }

    /** A password and its hash. */
    public record Made(String password, String hash) {
        @Override
        public String toString() {
            return "Made";
        }
    }

    /** Puts it in force. */
    public void reset(Email email, Made made) {
        WorkspaceId workspace = workspaces.only().id();
        Person person = people.find(workspace, email)
                .flatMap(found -> people.lock(workspace, found.id()))
                .orElseThrow(NotFound::new);
        credentials.put(workspace, person.id(), made.hash());
        sessions.of(workspace, person.id()).forEach(session -> ending.end(workspace, session));
        audit.add(new Act(clock.now(), Act.OPERATOR, "account.reset", "person:" + person.id(), Map.of()));
    }
}
