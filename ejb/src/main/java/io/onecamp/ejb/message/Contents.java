package io.onecamp.ejb.message;

import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.Message;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.TimelineFold;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.domain.person.Profile;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What heads say: from the graph where it has it fresh, else from the journal. A graph that is away, empty, behind or
 * damaged makes a page dearer and nothing else.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Contents {
    private GraphTimelines graph;
    private JournalContents journal;
    private PersonStore people;

    protected Contents() {}

    @Inject
    public Contents(GraphTimelines graph, JournalContents journal, PersonStore people) {
        this.graph = graph;
        this.journal = journal;
        this.people = people;
    }

    /** The messages of heads of one conversation, in their order. Asks the graph, so never in a transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Message> told(Actor actor, List<MessageHead> heads, Map<String, Profile> profiles) {
        if (heads.isEmpty()) {
            return List.of();
        }
        Optional<Map<Seq, Content>> answered = fromGraph(actor, heads);
        Map<Seq, Content> fromGraph = answered.orElse(Map.of());
        List<EntryId> missing = heads.stream()
                .filter(head -> !TimelineFold.isFresh(head, fromGraph.get(head.seq())))
                .map(MessageHead::contentEntry)
                .toList();
        if (answered.isPresent() && !missing.isEmpty()) {
            journal.nudge(missing);
        }
        return TimelineFold.fold(heads, fromGraph, fromJournal(missing), profiles);
    }

    /** Empty where the graph does not answer: the journal has it all, and the graph's own guard counts the fault. */
    private Optional<Map<Seq, Content>> fromGraph(Actor actor, List<MessageHead> heads) {
        ConversationId conversation = heads.get(0).conversation();
        List<Seq> numbers = heads.stream().map(MessageHead::seq).toList();
        try {
            Map<Seq, Content> contents = new HashMap<>();
            graph.page(actor.workspace(), conversation, numbers)
                    .forEach((seq, told) -> contents.put(seq, new Content(told.card(), told.cardEntry())));
            return Optional.of(contents);
        } catch (GraphUnavailable | GraphRefused e) {
            return Optional.empty();
        }
    }

    private Map<Seq, Content> fromJournal(List<EntryId> entries) {
        Map<Seq, Content> contents = new HashMap<>();
        if (!entries.isEmpty()) {
            journal.of(entries).forEach(content -> contents.put(content.card().seq(), content));
        }
        return contents;
    }

    /** A message's newest card, from the journal. */
    public MessageCard card(MessageHead head) {
        return journal.of(List.of(head.contentEntry())).stream()
                .findFirst()
                .map(Content::card)
                .orElseThrow(() -> new IllegalStateException("no content for " + head.id()));
    }

    /** A message as its author has just written it; whether it is settled is known only after the commit. */
    public Message justWritten(Actor actor, MessageHead head, MessageCard card) {
        return new Message(card, head.tally(), head.entry(), Message.Settled.NOT_YET, author(actor, head));
    }

    /** The profile of a message's author, by id's text. */
    public Map<String, Profile> author(Actor actor, MessageHead head) {
        return people.find(actor.workspace(), head.author())
                .map(Person::profile)
                .map(profile -> Map.of(profile.id().toString(), profile))
                .orElse(Map.of());
    }
}
