package io.onecamp.bench.data;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/** Makes time-ordered UUIDs (version 7) whose random part follows from a seed. */
final class Ids {
    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long VARIANT_MASK = 0x3FFF_FFFF_FFFF_FFFFL;
    private static final long RANDOM_MASK = 0x0FFFL;

    private Ids() {}

    static UUID at(Instant time, SplittableRandom random) {
        long high = time.toEpochMilli() << 16 | VERSION | random.nextLong() & RANDOM_MASK;
        return new UUID(high, random.nextLong() & VARIANT_MASK | VARIANT);
    }
}
