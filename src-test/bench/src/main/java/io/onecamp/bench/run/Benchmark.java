package io.onecamp.bench.run;

/** One thing that is measured: plans its steps, then does them. */
public interface Benchmark {
    /** Its name on the command line. */
    String name();

    /** Tells the progress how long its steps will take. */
    void plan(Context context);

    /** Measures; ends early, with what it has, where somebody asked to stop. */
    void run(Context context) throws Exception;
}
