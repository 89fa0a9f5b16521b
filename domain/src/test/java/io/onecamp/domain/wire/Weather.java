package io.onecamp.domain.wire;

import java.time.Duration;

/** What is the matter with every connection, until it changes. */
public sealed interface Weather {
    /** Nothing: bytes go through as they come. */
    record Fair() implements Weather {}

    /** Nobody is there: connections are reset, and new ones at once. */
    record Down() implements Weather {}

    /** Half open: connections stand, new ones are accepted, and no byte goes through in either direction. */
    record Frozen() implements Weather {}

    /** What the client sends arrives; what is answered does not, and the connections stand. */
    record Mute() implements Weather {}

    /** Each piece in each direction takes so much longer. */
    record Slow(Duration each) implements Weather {}

    /** No more than so many bytes a second, in each direction of each connection. */
    record Narrow(int bytesPerSecond) implements Weather {}

    Weather FAIR = new Fair();
    Weather DOWN = new Down();
    Weather FROZEN = new Frozen();
    Weather MUTE = new Mute();
}
