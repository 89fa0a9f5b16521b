package io.onecamp.web.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.web.json.Json;

/** What a client said on a socket, and what is done about it. */
sealed interface Heard {

    void reply(LiveSocket socket);

    /** Reads a frame; whatever it is, there is an answer to it. */
    static Heard of(String text) {
        JsonNode frame;
        try {
            frame = Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            return new Mistaken("malformed");
        }
        if (!frame.path("frame").isTextual()) {
            return new Mistaken("malformed");
        }
        return switch (frame.path("frame").textValue()) {
            case "ping" -> new Ping();
            case "ack" -> isPosition(frame) ? new Ack() : new Mistaken("malformed");
            case "resume" ->
                isPosition(frame) ? new Resume(frame.path("position").longValue()) : new Mistaken("malformed");
            case "typing", "presence", "digest" -> new Mistaken("unsupported");
            default -> new Mistaken("unknown_frame");
        };
    }

    private static boolean isPosition(JsonNode frame) {
        JsonNode position = frame.path("position");
        return position.canConvertToExactIntegral() && position.canConvertToLong() && position.longValue() >= 0;
    }

    /** Everything after a position. */
    record Resume(long position) implements Heard {
        @Override
        public void reply(LiveSocket socket) {
            socket.resume(position);
        }
    }

    /** Whether somebody is there. */
    record Ping() implements Heard {
        @Override
        public void reply(LiveSocket socket) {
            socket.say(Frame.pong());
        }
    }

    /** The client has what came up to a position; the server keeps no cursor of clients. */
    record Ack() implements Heard {
        @Override
        public void reply(LiveSocket socket) {
            // Nothing to do, on purpose.
        }
    }

    /** What cannot be read, or is not offered. */
    record Mistaken(String code) implements Heard {
        @Override
        public void reply(LiveSocket socket) {
            socket.say(Frame.error(code));
        }
    }
}
