package io.onecamp.test.product;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * What every build plays of much that takes long. {@code -Donecamp.test.faults=full} plays all of it, and
 * {@code -Donecamp.test.seed} draws the same again.
 */
public final class Draw {
    /** Of this run. */
    public static final long SEED = Long.getLong("onecamp.test.seed", new Random().nextInt(1_000_000));

    private Draw() {}

    /** So many of them in every build, and all of them where that is asked for; prints what is played. */
    public static <T> List<T> of(String what, List<T> all, int inEveryBuild) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(SEED));
        boolean full = Given.find("faults").filter("full"::equals).isPresent();
        List<T> played = full ? shuffled : shuffled.subList(0, inEveryBuild);
        System.out.println(what + ": " + all.size() + " cells, of which " + played.size() + " are played, seed " + SEED
                + ", the graph is " + Given.graph() + ".");
        return played;
    }
}
