package io.onecamp.domain.reaction;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who reacted to what: at most one reaction of each person, target and emoji. Answered by: PostgreSQL (truth). What
 * writes needs the conversation's lock; what reads asks no right, so the target has been seen through its door.
 */
public interface ReactionStore {
    /** Whether it is there now. */
    Existing existing(WorkspaceId workspace, Target target, PersonId person, Emoji emoji);

    /** Adds it, and counts again; empty where it was there. */
    Optional<List<Reacted>> add(WorkspaceId workspace, Target target, PersonId person, Emoji emoji, Instant at);

    /** Takes it away, and counts again; empty where it was not there. */
    Optional<List<Reacted>> remove(WorkspaceId workspace, Target target, PersonId person, Emoji emoji);

    /** Which emoji the person gave to each of these, in one question; a target without one is missing. */
    Map<Target, Set<String>> mine(WorkspaceId workspace, PersonId person, Collection<Target> targets);

    /**
     * Everyone who reacted, in the order in which they did.
     *
     * @param emoji only with this one; empty for any
     * @param above the place of the last one seen; 0 for the first page
     */
    List<Reaction> page(WorkspaceId workspace, Target target, Optional<Emoji> emoji, long above, int limit);

    /** Whether a reaction was there. */
    enum Existing {
        THERE,
        MISSING
    }
}
