package io.onecamp.domain.drift;

import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.drift.Difference.Repair;
import io.onecamp.domain.graph.NodeCopy;
import io.onecamp.domain.graph.NodeCopy.PartCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.MessageTally;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compares a node with what was decided about it: entry, content, tally, deletion and owned edges, part by part. A pure
 * function of what was read; whether it was read at one moment is the caller's concern.
 */
public final class NodeComparison {
    private static final String STORE = "graph";

    private NodeComparison() {}

    /** What the journal says about guards. */
    public interface Journalled {
        /** What this entry wrote into this part; empty where it wrote nothing there, or is not there. */
        Optional<NodeState> wrote(EntryId entry, Part part);

        /** No entry has a larger id. */
        EntryId newest();
    }

    /**
     * Whether the node is what was decided, as far as can be seen without asking the journal: then it is, and otherwise
     * it may be all the same, because a guard may be of an entry that mended.
     *
     * @param decided the states of all its parts; an entry of 0 stands for one that the rows do not tell
     */
    public static boolean isPlainlySame(List<NodeState> decided, @Nullable NodeCopy copy) {
        return copy != null
                && copy.nodes() == 1
                && decided.stream()
                        .allMatch(state -> isPlainlySame(
                                state, copy.parts().get(state.part().name())));
    }

    private static boolean isPlainlySame(NodeState decided, @Nullable PartCopy copy) {
        return copy == null ? tellsNothing(decided) : copy.entry().equals(decided.entry()) && holds(decided, copy);
    }

    /** The first difference; empty where the node is what was decided. */
    public static Optional<Difference> of(
            NodeKey key, List<NodeState> decided, @Nullable NodeCopy copy, Journalled journal) {
        if (copy == null) {
            return decided.stream().allMatch(NodeComparison::tellsNothing)
                    ? Optional.empty()
                    : Optional.of(new Difference.Missing(STORE, name(key), "there is no node", Repair.MEND));
        }
        if (copy.nodes() > 1) {
            return Optional.of(new Difference.Corrupt(
                    STORE, name(key), copy.nodes() + " nodes have this key", Repair.SINGLE_AND_MEND));
        }
        return decided.stream()
                .map(state -> part(key, state, copy.parts().get(state.part().name()), journal))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The difference of a node of which nothing was decided; empty where it is a stub or a tombstone. */
    public static Optional<Difference> ofUndecided(NodeKey key, @Nullable NodeCopy copy) {
        return copy == null || copy.tellsNothing()
                ? Optional.empty()
                : Optional.of(
                        new Difference.Orphan(STORE, name(key), "nothing was ever decided about it", repair(copy)));
    }

    private static Repair repair(NodeCopy copy) {
        return copy.nodes() > 1 ? Repair.SINGLE_AND_MEND : Repair.TOMBSTONE;
    }

    private static Optional<Difference> part(
            NodeKey key, NodeState decided, @Nullable PartCopy copy, Journalled journal) {
        if (copy == null) {
            return tellsNothing(decided)
                    ? Optional.empty()
                    : Optional.of(new Difference.Missing(
                            STORE, name(key), "there is no " + word(decided.part()), Repair.MEND));
        }
        boolean holds = holds(decided, copy);
        if (holds && copy.entry().equals(decided.entry())) {
            return Optional.empty();
        }
        Part part = decided.part();
        if (copy.entry().compareTo(journal.newest()) > 0) {
            return Optional.of(new Difference.Corrupt(
                    STORE,
                    name(key),
                    "the guard of its " + word(part) + " is " + copy.entry().value() + ", and the newest entry is "
                            + journal.newest().value(),
                    Repair.SET_BACK_AND_MEND));
        }
        if (copy.isTombstone() && tellsNothing(decided)) {
            // An orphan stood where something was said afterwards: nobody has added anything since.
            return Optional.empty();
        }
        boolean faithful = isFaithful(copy, journal.wrote(copy.entry(), part));
        if (faithful) {
            return holds ? Optional.empty() : Optional.of(stale(key, decided, copy));
        }
        return Optional.of(new Difference.Corrupt(STORE, name(key), why(part, copy, holds), Repair.MEND));
    }

    private static Difference stale(NodeKey key, NodeState decided, PartCopy copy) {
        return new Difference.Stale(
                STORE,
                name(key),
                "its " + word(decided.part()) + " is as of entry "
                        + copy.entry().value() + ", which is not the newest",
                Repair.MEND);
    }

    private static String why(Part part, PartCopy copy, boolean holds) {
        if (copy.state().isEmpty()) {
            return "its " + word(part) + " cannot be read";
        }
        return holds
                ? "its " + word(part) + " is guarded by entry " + copy.entry().value() + ", which did not write it"
                : "its " + word(part) + " is not what entry " + copy.entry().value() + " wrote";
    }

    private static boolean isFaithful(PartCopy copy, Optional<NodeState> wrote) {
        return wrote.filter(state -> holds(state, copy)).isPresent();
    }

    private static boolean holds(NodeState decided, PartCopy copy) {
        return copy.state()
                .filter(state -> state.part().equals(decided.part())
                        && Objects.equals(state.value(), decided.value())
                        && copy.edges().equals(decided.edges()))
                .isPresent();
    }

    /** Nobody has added anything, so that there need be no part of it. */
    public static boolean tellsNothing(NodeState decided) {
        return MessageTally.EMPTY.equals(decided.value()) || CommentTally.EMPTY.equals(decided.value());
    }

    /** As operators read it: the kind and the key. */
    public static String name(NodeKey key) {
        return key.kind().name().toLowerCase(Locale.ROOT) + " " + key.text();
    }

    private static String word(Part part) {
        return switch (part.name()) {
            case PERSON, CONVERSATION, CARD, COMMENT_CARD, FILE -> "card";
            case TALLY, COMMENT_TALLY -> "tally";
        };
    }
}
