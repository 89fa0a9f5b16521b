package io.onecamp.bench.data;

import java.util.List;

/**
 * How much is generated. Half of all messages lie in one conversation, a twentieth in a second, a two-thousandth in a
 * third: with the usual 200,000 that makes 100,000, 10,000 and 100.
 *
 * @param seed what the pseudo-random choices follow from: the same sizes and seed make the same data
 */
public record Sizes(int people, int conversations, int messages, long seed) {
    /** What the tables in docs/performance.md were measured with. */
    public static final Sizes USUAL = new Sizes(5_000, 2_000, 200_000, 20_26);

    private static final int FEWEST_PEOPLE = 12;
    private static final int FEWEST_MESSAGES = 400;
    private static final int FEWEST_IN_LARGE = 60;
    private static final int LARGE = 3;

    public Sizes {
        require(people >= FEWEST_PEOPLE && people <= 1_000_000, "people", FEWEST_PEOPLE + " to 1,000,000");
        require(conversations > LARGE && conversations <= people, "conversations", "4 to the number of people");
        require(messages >= FEWEST_MESSAGES && messages <= 2_000_000, "messages", FEWEST_MESSAGES + " to 2,000,000");
    }

    private static void require(boolean holds, String what, String allowed) {
        if (!holds) {
            throw new IllegalArgumentException("the number of " + what + " must be from " + allowed);
        }
    }

    /** How many messages the three large conversations have, the smallest first. */
    public List<Integer> large() {
        return List.of(
                Math.max(FEWEST_IN_LARGE, messages / 2_000), Math.max(FEWEST_IN_LARGE, messages / 20), messages / 2);
    }
}
