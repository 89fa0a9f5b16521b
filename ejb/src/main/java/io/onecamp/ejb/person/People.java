package io.onecamp.ejb.person;

import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.failure.PreconditionFailed;
import io.onecamp.domain.failure.Unauthenticated;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.PersonName;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Oneself and the others. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class People {
    private PersonStore people;
    private Recorder recorder;

    protected People() {}

    @Inject
    public People(PersonStore people, Recorder recorder) {
        this.people = people;
        this.recorder = recorder;
    }

    public Person me(Actor actor) {
        return people.find(actor.workspace(), actor.person()).orElseThrow(Unauthenticated::signInNeeded);
    }

    /** Takes another name. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public Person rename(Actor actor, PersonName name, Optional<Integer> ifVersion) {
        Person me = people.lock(actor.workspace(), actor.person()).orElseThrow(Unauthenticated::signInNeeded);
        ifVersion.filter(version -> version != me.version()).ifPresent(version -> {
            throw new PreconditionFailed("Your profile has version " + me.version() + " by now.");
        });
        if (me.name().equals(name)) {
            return me;
        }
        Person renamed = me.renamed(name);
        Person recorded =
                renamed.at(recorder.append(actor, recorder.now(), new Change.PersonChanged(PersonCard.of(renamed))));
        people.replace(recorded);
        return recorded;
    }

    public Person one(Actor actor, PersonId id) {
        return people.find(actor.workspace(), id).orElseThrow(NotFound::new);
    }

    public List<Person> search(Actor actor, String query, Optional<PersonStore.Above> above, int limit) {
        return people.search(actor.workspace(), query, above, limit);
    }
}
