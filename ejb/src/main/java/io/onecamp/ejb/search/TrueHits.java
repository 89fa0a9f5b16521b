package io.onecamp.ejb.search;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.Found;
import io.onecamp.domain.search.Hit;
import io.onecamp.domain.search.SearchRights;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    List<Found> of(Actor actor, List<Hit> hits) {
        Map<Findable, Found> found = messages(actor, hits);
        return hits.stream()
                .map(hit -> Optional.ofNullable(found.get(hit.what())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Map<Findable, Found> messages(Actor actor, List<Hit> hits) {
        Map<Findable, Hit> asked = new HashMap<>();
        hits.stream()
                .filter(hit -> hit.what().kind() == Findable.Kind.MESSAGE)
                .forEach(hit -> asked.put(hit.what(), hit));
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<MessageId> ids =
                asked.keySet().stream().map(what -> new MessageId(what.id())).toList();
        List<SearchRights.FoundMessage> readable = rights.messages(actor.workspace(), actor.person(), ids);
        Map<EntryId, Content> contents = new HashMap<>();
        journal.of(readable.stream().map(one -> one.head().contentEntry()).toList())
                .forEach(content -> contents.put(content.entry(), content));
        Map<Findable, Found> found = new HashMap<>();
        for (SearchRights.FoundMessage one : readable) {
            Findable what = Findable.of(actor.workspace(), one.head().id());
            Hit hit = asked.get(what);
            Content content = contents.get(one.head().contentEntry());
            if (hit != null && content != null && hit.entry().equals(one.head().contentEntry())) {
                found.put(
                        what, new Found.OfMessage(content.card(), one.head().entry(), one.author(), hit.highlights()));
            }
        }
        return found;
    }
}
