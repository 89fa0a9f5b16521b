package io.onecamp.ejb.search;

import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.failure.Unavailable;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.search.Findings;
import io.onecamp.domain.search.Found;
import io.onecamp.domain.search.Hit;
import io.onecamp.domain.search.Place;
import io.onecamp.domain.search.SearchQuestions;
import io.onecamp.domain.search.SearchRights;
import io.onecamp.ejb.conversation.ConversationAccess;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Searching: PostgreSQL says where the person may look, the index points, and PostgreSQL says what of that may be shown
 * at this moment. The index is asked again where much of what it pointed to may not be shown.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Searches {
    private static final int ROUNDS = 3;

    private SearchRights rights;
    private SearchQuestions questions;
    private ConversationAccess conversations;
    private TrueHits trueHits;

    protected Searches() {}

    @Inject
    public Searches(
            SearchRights rights, SearchQuestions questions, ConversationAccess conversations, TrueHits trueHits) {
        this.rights = rights;
        this.questions = questions;
        this.conversations = conversations;
        this.trueHits = trueHits;
    }

    /**
     * What was said and matches, newest first; fewer than asked for does not mean that there are no more.
     *
     * @throws NotFound where it is to be looked for in a conversation that the person is not in
     * @throws Unavailable {@code search_unavailable}
     */
    public Findings find(Actor actor, Sought sought) {
        List<ConversationId> where = sought.in()
                .map(id -> List.of(conversations.readable(actor, id).id()))
                .orElseGet(() -> rights.conversations(actor.workspace(), actor.person()));
        List<Found> found = new ArrayList<>();
        Optional<Place> below = sought.below();
        for (int round = 0; round < ROUNDS && found.size() < sought.limit(); round++) {
            int wanted = sought.limit() - found.size();
            List<Hit> hits = ask(new SearchQuestions.Asked(actor.workspace(), where, sought.query(), below, wanted));
            found.addAll(trueHits.of(actor, hits));
            if (hits.size() < wanted) {
                return new Findings(found, Optional.empty());
            }
            below = Optional.of(hits.getLast().place());
        }
        return new Findings(found, below);
    }

    private List<Hit> ask(SearchQuestions.Asked asked) {
        try {
            return questions.ask(asked);
        } catch (StoreAway e) {
            throw new Unavailable(
                    "search_unavailable",
                    "Searching does not work at the moment; everything else does. Try again in a while.",
                    e);
        }
    }
}
