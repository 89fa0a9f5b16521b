package io.onecamp.bench.run;

import io.onecamp.bench.measure.Load;
import java.time.Duration;

/** How long each thing is measured. */
public enum Pace {
    /** For the tables in docs. */
    FULL(3_000, 10_000, 2_000, 5_000, 20_000),
    /** To see that it works, and about how it is. */
    QUICK(500, 3_000, 300, 1_500, 5_000);

    private final Duration warmUp;
    private final Duration measured;
    private final Duration warmUpAtStore;
    private final Duration measuredAtStore;
    private final Duration live;

    Pace(long warmUp, long measured, long warmUpAtStore, long measuredAtStore, long live) {
        this.warmUp = Duration.ofMillis(warmUp);
        this.measured = Duration.ofMillis(measured);
        this.warmUpAtStore = Duration.ofMillis(warmUpAtStore);
        this.measuredAtStore = Duration.ofMillis(measuredAtStore);
        this.live = Duration.ofMillis(live);
    }

    /** Through HTTP. */
    Load load(int clients) {
        return new Load(clients, warmUp, measured);
    }

    /** At a store: there are many of these. */
    Load atStore(int clients) {
        return new Load(clients, warmUpAtStore, measuredAtStore);
    }

    /** For delivery on sockets, where rare events count. */
    Load live(int clients) {
        return new Load(clients, warmUp, live);
    }

    String words() {
        return "through HTTP " + seconds(warmUp) + " s of warm-up and " + seconds(measured) + " s measured, at stores "
                + seconds(warmUpAtStore) + " and " + seconds(measuredAtStore) + " s, live " + seconds(live) + " s";
    }

    private static String seconds(Duration time) {
        return Double.toString(time.toMillis() / 1000.0);
    }
}
