package io.onecamp.torture.history;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that one person read when all was over.
 *
 * @param rooms conversations by id, with their people
 * @param messages by conversation, in the order of the pages
 * @param comments by message; only of messages whose comments were asked for
 * @param read how far each conversation was read
 */
public record Seen(
        String person,
        Map<String, Set<String>> rooms,
        Map<String, List<Thing>> messages,
        Map<String, List<Thing>> comments,
        Map<String, Long> read) {

    /**
     * A message or a comment.
     *
     * @param parent its conversation, or its message
     * @param said what it says now
     * @param added what others added to it
     */
    public record Thing(String id, String parent, long number, Said said, Added added) {}

    /** What it says. */
    public record Said(String author, String text, Gone gone, List<String> files) {}

    /** Whether it was deleted. */
    public enum Gone {
        YES,
        NO
    }

    /**
     * What others added.
     *
     * @param reactions who reacted, by emoji
     * @param counts how many, by emoji, as told
     * @param mine with what the reader reacted, as told
     * @param comments how many comments are told; 0 of a comment
     * @param settled whether the graph is said to have it
     */
    public record Added(
            Map<String, Set<String>> reactions,
            Map<String, Integer> counts,
            Set<String> mine,
            int comments,
            Settled settled) {}

    /** Whether every store has it. */
    public enum Settled {
        YES,
        NOT_YET
    }
}
