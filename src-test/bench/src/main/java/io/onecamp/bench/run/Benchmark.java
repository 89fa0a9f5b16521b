package io.onecamp.bench.run;

import io.onecamp.bench.data.Dataset;
import io.onecamp.bench.data.Member;
import java.util.List;

/** One thing that is measured: plans its steps, then does them. */
public interface Benchmark {
    /** Its name on the command line. */
    String name();

    /** Tells the progress how long its steps will take. */
    void plan(Context context);

    /** Who will be needed: signed in before the server is recorded, because a password's check would outweigh the rest. */
    default List<Member> people(Dataset data) {
        return List.of();
    }

    /** Measures; ends early, with what it has, where somebody asked to stop. */
    void run(Context context) throws Exception;
}
