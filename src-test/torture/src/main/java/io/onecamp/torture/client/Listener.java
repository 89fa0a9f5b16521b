package io.onecamp.torture.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Follows what happens on a socket, and resumes where it was whenever the socket ends: because a process died, because
 * nothing is heard any more, or now and then by its own choice. Fetches only where the product says that it must.
 */
public final class Listener {
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final int DEAF_BEATS = 3;
    private static final int SHORTEST_LIFE_S = 20;
    private static final int LIFE_SPREAD_S = 100;

    private final Caller caller;
    private final Fold fold;
    private final Random random;
    private final Refetching refetching;
    private final Resumed resumed = new Resumed();
    private volatile boolean stopped;
    private volatile boolean connected;

    /** Fetches everything into a fold. */
    public interface Refetching {
        void into(Fold fold) throws IOException;
    }

    public Listener(Caller caller, Fold fold, Random random, Refetching refetching) {
        this.caller = caller;
        this.fold = fold;
        this.random = random;
        this.refetching = refetching;
    }

    /** Whether it was connected at least once, so that it misses nothing from now on. */
    public boolean isConnected() {
        return connected;
    }

    public void stop() {
        stopped = true;
    }

    /** Returns when it is stopped. */
    public void listen() {
        while (!stopped) {
            try {
                once();
            } catch (IOException e) {
                Pause.millis(300);
            }
        }
    }

    private void once() throws IOException {
        Answer ticket = caller.asks(Call.of("POST", "/live/tickets", UUID.randomUUID()));
        Duration life = Duration.ofSeconds(SHORTEST_LIFE_S + random.nextInt(LIFE_SPREAD_S));
        try (Ears ears =
                Ears.open(caller.product(), ticket.json().path("ticket").asText())) {
            JsonNode hello = ears.next(BEAT.multipliedBy(2));
            if (hello == null || !hello.path("frame").asText().equals("hello")) {
                throw new IOException("no hello but " + hello);
            }
            caller.counts().sockets.increment();
            ears.says(resume(resumed.connected(hello.path("position").asLong())));
            connected = true;
            follow(ears, System.nanoTime() + life.toNanos());
        }
    }

    private static String resume(long position) {
        return Json.object().put("frame", "resume").put("position", position).toString();
    }

    private void follow(Ears ears, long end) throws IOException {
        int deaf = 0;
        while (!stopped && System.nanoTime() < end) {
            JsonNode frame = ears.next(BEAT);
            if (frame != null) {
                deaf = 0;
                take(frame);
            } else if (++deaf > DEAF_BEATS) {
                throw new IOException("nothing is heard");
            } else {
                ears.says(Json.object().put("frame", "ping").toString());
            }
        }
    }

    private void take(@Nullable JsonNode frame) throws IOException {
        if (frame == null) {
            return;
        }
        switch (frame.path("frame").asText()) {
            case "event" -> {
                caller.counts().events.increment();
                fold.take(
                        frame.path("kind").asText(), frame.path("conversation").asText(), frame.path("data"));
                resumed.heard(frame.path("position").asLong());
            }
            case "gap" -> {
                caller.counts().gaps.increment();
                refetching.into(fold);
                resumed.fetched(frame.path("from").asLong());
            }
            case "bye" -> throw new IOException("bye: " + frame.path("reason").asText());
            default -> {
                // pong
            }
        }
    }
}
