package io.onecamp.bench.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A socket on which somebody hears. */
public final class Ear implements AutoCloseable {
    private static final Duration PATIENT = Duration.ofSeconds(20);

    private final WebSocket socket;
    private final Frames frames;

    private Ear(WebSocket socket, Frames frames) {
        this.socket = socket;
        this.frames = frames;
    }

    /** What hears frames, and when each was there. Called on the client's threads. */
    @FunctionalInterface
    public interface Hearing {
        void frame(String json, long nanos);
    }

    /** Connects, and returns once the product has said hello. */
    public static Ear of(HttpClient client, Product product, Visitor visitor, Hearing hearing) throws IOException {
        URI live = URI.create(product.url().replaceFirst("^http", "ws") + "/live?ticket=" + visitor.ticket());
        Frames frames = new Frames(hearing);
        try {
            WebSocket socket = client.newWebSocketBuilder()
                    .subprotocols("onecamp.v1")
                    .connectTimeout(PATIENT)
                    .buildAsync(live, frames)
                    .join();
            frames.hello.get(PATIENT.toSeconds(), TimeUnit.SECONDS);
            return new Ear(socket, frames);
        } catch (CompletionException | java.util.concurrent.ExecutionException | TimeoutException e) {
            throw new IOException("no socket for " + visitor.member().person().email(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Whether the product or the network ended it. */
    public boolean isClosed() {
        return frames.closed;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static final class Frames implements WebSocket.Listener {
        private final Hearing hearing;
        private final CompletableFuture<Void> hello = new CompletableFuture<>();
        private final StringBuilder pieces = new StringBuilder();
        private volatile boolean closed;

        Frames(Hearing hearing) {
            this.hearing = hearing;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence piece, boolean last) {
            pieces.append(piece);
            if (last) {
                long now = System.nanoTime();
                String frame = pieces.toString();
                pieces.setLength(0);
                if (hello.isDone()) {
                    hearing.frame(frame, now);
                } else {
                    hello.complete(null);
                }
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            ended(new IOException("closed: " + code + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable thrown) {
            ended(thrown);
        }

        private void ended(Throwable why) {
            closed = true;
            hello.completeExceptionally(why);
        }
    }
}
