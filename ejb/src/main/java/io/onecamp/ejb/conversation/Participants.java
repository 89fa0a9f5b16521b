package io.onecamp.ejb.conversation;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks who is to be in a conversation: the caller and those named, each once, all of them there and active. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Participants {
    public static final int MOST = 50;

    private PersonStore people;

    protected Participants() {}

    @Inject
    public Participants(PersonStore people) {
        this.people = people;
    }

    /**
     * The people of the conversation, the caller added where left out, in the order of their ids' text.
     *
     * @throws Invalid naming the field {@code participants} and the id that is repeated, unknown or inactive
     */
    public List<PersonId> checked(Actor actor, List<PersonId> named) {
        Set<PersonId> all = new HashSet<>();
        for (PersonId id : named) {
            if (!all.add(id)) {
                throw Invalid.field("participants", id + " is named twice");
            }
        }
        all.add(actor.person());
        if (all.size() > MOST) {
            throw Invalid.field("participants", "must be at most " + MOST + " people, yourself included");
        }
        Set<PersonId> active =
                people.active(actor.workspace(), all).stream().map(Person::id).collect(Collectors.toSet());
        named.stream().filter(id -> !active.contains(id)).findFirst().ifPresent(id -> {
            throw Invalid.field("participants", id + " is not an active person of this workspace");
        });
        List<PersonId> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(PersonId::toString));
        return sorted;
    }
}
