package io.onecamp.ejb.message;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.RecentContents;
import io.onecamp.domain.message.TimelineFold;
import io.onecamp.domain.message.TimelineFold.Folded;
import io.onecamp.domain.message.TimelineFold.Head;
import io.onecamp.domain.operation.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What heads say: from the graph where it has it fresh, else from the journal. A graph that is away, empty, behind or
 * damaged makes a page dearer and nothing else.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Contents {
    private GraphTimelines timelines;
    private GraphThreads threads;
    private JournalContents journal;
    private RecentContents recent;

    protected Contents() {}

    @Inject
    public Contents(GraphTimelines timelines, GraphThreads threads, JournalContents journal, RecentContents recent) {
        this.timelines = timelines;
        this.threads = threads;
        this.journal = journal;
        this.recent = recent;
    }

    /** What the heads of one conversation's messages say, in their order. Asks the graph, so never in a transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Folded<MessageHead, MessageCard>> messages(Actor actor, List<MessageHead> heads) {
        return told(
                heads,
                MessageCard.class,
                asked -> timelines.cards(actor.workspace(), asked.getFirst().conversation(), numbers(asked)),
                journal::of);
    }

    /** What the heads of one message's comments say, in their order. Asks the graph, so never in a transaction. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<Folded<CommentHead, CommentCard>> comments(Actor actor, List<CommentHead> heads) {
        return told(
                heads,
                CommentCard.class,
                asked -> {
                    CommentHead any = asked.getFirst();
                    return threads.cards(
                            new GraphThreads.Thread(actor.workspace(), any.conversation(), any.seq()), numbers(asked));
                },
                journal::comments);
    }

    private static List<Seq> numbers(List<? extends Head<?>> heads) {
        return heads.stream().map(Head::number).toList();
    }

    private <C, H extends Head<C>> List<Folded<H, C>> told(
            List<H> heads,
            Class<C> card,
            Function<List<H>, Map<Seq, Content<C>>> graph,
            Function<List<EntryId>, List<Content<C>>> fromJournal) {
        Map<Seq, Content<C>> told = remembered(heads, card);
        List<H> asked = without(heads, told);
        Optional<Map<Seq, Content<C>>> answered = asked.isEmpty() ? Optional.empty() : fromGraph(asked, graph);
        answered.ifPresent(contents -> {
            contents.values().forEach(recent::keep);
            told.putAll(contents);
        });
        List<H> missing = without(heads, told);
        List<EntryId> entries = missing.stream().map(Head::contentEntry).toList();
        if (answered.isPresent() && !missing.isEmpty()) {
            journal.nudge(entries);
        }
        return TimelineFold.fold(
                heads, told, missing.isEmpty() ? Map.of() : byNumber(missing, fromJournal.apply(entries)));
    }

    private <C, H extends Head<C>> Map<Seq, Content<C>> remembered(List<H> heads, Class<C> card) {
        Map<Seq, Content<C>> known = new HashMap<>();
        heads.forEach(
                head -> recent.find(head.contentEntry(), card).ifPresent(content -> known.put(head.number(), content)));
        return known;
    }

    /** The heads for which none of these is fresh. */
    private static <C, H extends Head<C>> List<H> without(List<H> heads, Map<Seq, Content<C>> told) {
        return heads.stream()
                .filter(head -> !TimelineFold.isFresh(head, told.get(head.number())))
                .toList();
    }

    /** Empty where the graph does not answer: the journal has it all, and the graph's own guard counts the fault. */
    private static <C, H> Optional<Map<Seq, Content<C>>> fromGraph(
            List<H> asked, Function<List<H>, Map<Seq, Content<C>>> graph) {
        try {
            return Optional.of(graph.apply(asked));
        } catch (GraphUnavailable | GraphRefused e) {
            return Optional.empty();
        }
    }

    /** Each content's entry says whose it is. */
    private static <C, H extends Head<C>> Map<Seq, Content<C>> byNumber(List<H> heads, List<Content<C>> contents) {
        Map<EntryId, Content<C>> byEntry = new HashMap<>();
        contents.forEach(content -> byEntry.put(content.entry(), content));
        Map<Seq, Content<C>> byNumber = new HashMap<>();
        for (H head : heads) {
            Content<C> content = byEntry.get(head.contentEntry());
            if (content != null) {
                byNumber.put(head.number(), content);
            }
        }
        return byNumber;
    }

    /** A message's newest card, from the journal. */
    public MessageCard card(MessageHead head) {
        return only(journal.of(List.of(head.contentEntry())), head);
    }

    /** A comment's newest card, from the journal. */
    public CommentCard card(CommentHead head) {
        return only(journal.comments(List.of(head.contentEntry())), head);
    }

    private static <C> C only(List<Content<C>> contents, Head<C> head) {
        return contents.stream()
                .findFirst()
                .map(Content::card)
                .orElseThrow(() -> new IllegalStateException("no content of entry " + head.contentEntry()));
    }
}
