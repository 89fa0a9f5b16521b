package io.onecamp.torture.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One open socket: its frames one after the other. */
final class Ears implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String END = "";

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final WebSocket socket;

    private Ears(Product product, String ticket) throws IOException {
        URI live = URI.create(product.url().replaceFirst("^http", "ws") + "/live?ticket=" + ticket);
        try {
            this.socket = product.http()
                    .newWebSocketBuilder()
                    .subprotocols("onecamp.v1")
                    .connectTimeout(PATIENCE)
                    .buildAsync(live, new Receiver())
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new IOException("no socket", e);
        }
    }

    static Ears open(Product product, String ticket) throws IOException {
        return new Ears(product, ticket);
    }

    /** The next frame within that time; null where there is none. */
    @Nullable
    JsonNode next(Duration patience) throws IOException {
        try {
            String frame = frames.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (END.equals(frame)) {
                throw new IOException("the socket was closed");
            }
            return frame == null ? null : Json.MAPPER.readTree(frame);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    void says(String frame) throws IOException {
        try {
            socket.sendText(frame, true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            throw new IOException("the socket takes nothing", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    private final class Receiver implements WebSocket.Listener {
        private final StringBuilder pieces = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
            pieces.append(piece);
            if (last) {
                frames.add(pieces.toString());
                pieces.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            frames.add(END);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable thrown) {
            frames.add(END);
        }
    }
}
