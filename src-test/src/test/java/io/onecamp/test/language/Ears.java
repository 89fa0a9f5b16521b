package io.onecamp.test.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** One open socket: everything that came over it, in order. Waiting ends as soon as what is waited for is there. */
public final class Ears implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Described described;
    private final List<JsonNode> frames = new ArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private Ears(Described described, HttpClient http, URI uri) throws ExecutionException, InterruptedException {
        this.described = described;
        this.socket = http.newWebSocketBuilder()
                .subprotocols("onecamp.v1")
                .buildAsync(uri, new Receiver())
                .get();
    }

    /** Opens a socket; what it says first is up to the story. */
    static Ears open(Interface product, String ticket) {
        try {
            return new Ears(product.described(), product.http(), product.live(ticket));
        } catch (ExecutionException e) {
            throw new Unanswered(Call.get("/live"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(Call.get("/live"), e);
        }
    }

    /** Sends text as it is. */
    public Ears says(String frame) {
        try {
            socket.sendText(frame, true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the socket takes nothing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /** Asks for everything after a position. */
    public Ears resumes(long position) {
        return says("{\"frame\":\"resume\",\"position\":" + position + "}");
    }

    /** The first frame that is like this, once it is there. */
    public JsonNode awaits(String what, Predicate<JsonNode> wanted) {
        return within(PATIENCE, wanted).orElseThrow(() -> new AssertionError("not heard: " + what + "; but " + all()));
    }

    /** The first frame of that name. */
    public JsonNode awaits(String frame) {
        return awaits(frame, one -> one.path("frame").asText().equals(frame));
    }

    /** The first event that is like this, once it is there. */
    public Heard awaitsEvent(String what, Predicate<Heard> wanted) {
        return new Heard(awaits(what, one -> isEvent(one) && wanted.test(new Heard(one))));
    }

    /** The position of its hello, which comes first or not at all. */
    public long hello() {
        awaits("hello");
        JsonNode first = all().getFirst();
        assertThat(first.path("frame").asText()).as("the first frame").isEqualTo("hello");
        return first.path("position").asLong();
    }

    /** Every event so far, in the order in which they came. */
    public synchronized List<Heard> events() {
        return frames.stream().filter(Ears::isEvent).map(Heard::new).toList();
    }

    /**
     * The events since the last resuming took effect. What flowed before it, because the request came late, is told once
     * more then, from the position that was asked for.
     */
    public List<Heard> eventsSinceResuming() {
        List<Heard> all = events();
        int begin = 0;
        for (int i = 1; i < all.size(); i++) {
            begin = all.get(i).position() <= all.get(i - 1).position() ? i : begin;
        }
        return all.subList(begin, all.size());
    }

    /** Every frame so far. */
    public synchronized List<JsonNode> all() {
        return List.copyOf(frames);
    }

    /** The code with which the other side closed it; fails where it stays open. */
    public int closedWithin(Duration patience) {
        try {
            return closed.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new AssertionError("the socket is still open after " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").whenComplete((done, failed) -> socket.abort());
    }

    private synchronized Optional<JsonNode> within(Duration patience, Predicate<JsonNode> wanted) {
        long until = System.nanoTime() + patience.toNanos();
        int looked = 0;
        while (true) {
            for (; looked < frames.size(); looked++) {
                if (wanted.test(frames.get(looked))) {
                    return Optional.of(frames.get(looked));
                }
            }
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left <= 0 || closed.isDone()) {
                return Optional.empty();
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }

    private static boolean isEvent(JsonNode frame) {
        return frame.path("frame").asText().equals("event");
    }

    private synchronized void took(String text) {
        frames.add(Json.read(text));
        notifyAll();
    }

    private synchronized void over(int code) {
        closed.complete(code);
        notifyAll();
    }

    /** Fails where an event is not as the description has it. */
    void check() {
        for (JsonNode frame : all()) {
            if (isEvent(frame)) {
                com.fasterxml.jackson.databind.node.ObjectNode event = frame.deepCopy();
                event.remove("frame");
                described.checkEvent(event);
            }
        }
    }

    /** Puts the parts of a text together. */
    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder parts = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            parts.append(data);
            if (last) {
                took(parts.toString());
                parts.setLength(0);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            over(code);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            over(1006);
        }
    }
}
