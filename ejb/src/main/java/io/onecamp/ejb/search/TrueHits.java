package io.onecamp.ejb.search;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.TimelineFold;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.Found;
import io.onecamp.domain.search.Hit;
import io.onecamp.domain.search.SearchRights;
import io.onecamp.domain.search.SearchRights.FoundComment;
import io.onecamp.domain.search.SearchRights.FoundMessage;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What of the index's hits holds: the reader may read it now, it was not taken back, and it still says what the index
 * read. The text is the journal's, never the index's. A hit for what was said before an edit is left out: what it says
 * now is in the index in a moment, and is found there if it matches.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrueHits {
    private SearchRights rights;
    private JournalContents journal;

    protected TrueHits() {}

    @Inject
    public TrueHits(SearchRights rights, JournalContents journal) {
        this.rights = rights;
        this.journal = journal;
    }

    /** The hits that hold, in the order of the hits. */
    public List<Found> of(Actor actor, List<Hit> hits) {
        Map<Findable, Hit> asked = new HashMap<>();
        hits.forEach(hit -> asked.put(hit.what(), hit));
        Map<Findable, Found> found = new HashMap<>();
        found.putAll(messages(actor, asked));
        found.putAll(comments(actor, asked));
        return hits.stream()
                .map(hit -> Optional.ofNullable(found.get(hit.what())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<Findable, Found> messages(Actor actor, Map<Findable, Hit> asked) {
        List<MessageId> ids = ids(asked, Findable.Kind.MESSAGE, MessageId::new);
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<FoundMessage> readable = rights.messages(actor.workspace(), actor.person(), ids);
        Map<EntryId, MessageCard> cards = cards(journal.of(
                readable.stream().map(one -> one.head().contentEntry()).toList()));
        Map<Findable, Found> found = new HashMap<>();
        for (FoundMessage one : readable) {
            Findable what = Findable.of(actor.workspace(), one.head().id());
            Hit hit = asked.get(what);
            MessageCard card = cards.get(one.head().contentEntry());
            if (hit != null && card != null && isFresh(hit, one.head())) {
                found.put(what, new Found.OfMessage(card, one.head().entry(), one.author(), hit.highlights()));
            }
        }
        return found;
    }

    private Map<Findable, Found> comments(Actor actor, Map<Findable, Hit> asked) {
        List<CommentId> ids = ids(asked, Findable.Kind.COMMENT, CommentId::new);
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<FoundComment> readable = rights.comments(actor.workspace(), actor.person(), ids);
        Map<EntryId, CommentCard> cards = cards(journal.comments(
                readable.stream().map(one -> one.head().contentEntry()).toList()));
        Map<Findable, Found> found = new HashMap<>();
        for (FoundComment one : readable) {
            Findable what = Findable.of(actor.workspace(), one.head().id());
            Hit hit = asked.get(what);
            CommentCard card = cards.get(one.head().contentEntry());
            if (hit != null && card != null && isFresh(hit, one.head())) {
                found.put(what, new Found.OfComment(card, one.head().entry(), one.author(), hit.highlights()));
            }
        }
        return found;
    }

    /** What the index has of a newer entry than the head's content is the same, mended. */
    private static boolean isFresh(Hit hit, TimelineFold.Head<?> head) {
        return hit.entry().compareTo(head.contentEntry()) >= 0;
    }

    private static <T> List<T> ids(Map<Findable, Hit> asked, Findable.Kind kind, Function<UUID, T> id) {
        return asked.keySet().stream()
                .filter(what -> what.kind() == kind)
                .map(what -> id.apply(what.id()))
                .toList();
    }

    private static <C> Map<EntryId, C> cards(List<Content<C>> contents) {
        Map<EntryId, C> cards = new HashMap<>();
        contents.forEach(content -> cards.put(content.entry(), content.card()));
        return cards;
    }
}
