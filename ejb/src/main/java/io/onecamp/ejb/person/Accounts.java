package io.onecamp.ejb.person;

import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.person.Email;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.PersonName;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.domain.person.Role;
import io.onecamp.domain.session.CredentialStore;
import io.onecamp.domain.session.Password;
import io.onecamp.domain.session.Passwords;
import io.onecamp.domain.workspace.WorkspaceStore;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Registering. The first person of an empty workspace becomes its owner. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Accounts {
    private WorkspaceStore workspaces;
    private PersonStore people;
    private CredentialStore credentials;
    private RegistrationPolicy policy;
    private Recorder recorder;

    @Inject
    private Passwords passwords;

    protected Accounts() {}

    @Inject
    public Accounts(
            WorkspaceStore workspaces,
            PersonStore people,
            CredentialStore credentials,
            RegistrationPolicy policy,
            Recorder recorder) {
        this.workspaces = workspaces;
        this.people = people;
        this.credentials = credentials;
        this.policy = policy;
        this.recorder = recorder;
    }

    /** Checks what can be checked without a transaction, and hashes the password, which takes its time on purpose. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public NewAccount prepare(Email email, String password, PersonName name, Optional<String> setupCode) {
        Password chosen = Password.chosen(password, CommonPasswords.ALL, email.value());
        return new NewAccount(email, name, passwords.hash(chosen), setupCode);
    }

    /** Registers; the workspace is locked, because of two who come first only one may own it. */
    public Person register(NewAccount account) {
        WorkspaceId workspace = workspaces.lock().id();
        boolean first = people.count(workspace) == 0;
        if (first) {
            policy.checkOwner(account.setupCode());
        } else {
            policy.checkFurther();
        }
        Instant now = recorder.now();
        Person person = new Person(
                workspace,
                PersonId.fresh(),
                account.email(),
                account.name(),
                first ? Role.OWNER : Role.MEMBER,
                Person.Standing.ACTIVE,
                now,
                1,
                EntryId.NONE);
        people.add(person);
        credentials.put(workspace, person.id(), account.passwordHash());
        Person registered = person.at(
                recorder.append(workspace, person.id(), now, new Change.PersonRegistered(PersonCard.of(person))));
        people.replace(registered);
        return registered;
    }

    /** A person registered under a key before. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Person registered(PersonId id) {
        return people.find(workspaces.only().id(), id).orElseThrow(NotFound::new);
    }
}
