package io.onecamp.domain.search;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.installation.StoreAway;
import java.util.List;
import java.util.Optional;

/** The full-text index, to be asked. It may be behind: whoever shows a hit asks PostgreSQL first whether it may. */
public interface SearchQuestions {
    /**
     * What matches, newest first.
     *
     * @throws StoreAway where it does not answer in time
     */
    List<Hit> ask(Asked asked);

    /**
     * A question.
     *
     * @param conversations the only ones whose contents count; none: nothing is found
     * @param below where an earlier answer ended
     */
    record Asked(
            WorkspaceId workspace,
            List<ConversationId> conversations,
            SearchQuery query,
            Optional<Place> below,
            int limit) {
        public Asked {
            conversations = List.copyOf(conversations);
        }
    }
}
