package io.onecamp.web.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onecamp.domain.id.SessionId;
import io.onecamp.web.json.Json;

/** What the server says on a socket, as text. */
final class Frame {

    private Frame() {}

    static String hello(long position, SessionId session) {
        return frame("hello")
                .put("position", position)
                .put("session", session.toString())
                .toString();
    }

    static String event(EventView event) {
        try {
            ObjectNode frame = frame("event");
            frame.setAll((ObjectNode) Json.mapper().valueToTree(event));
            return Json.mapper().writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a view that cannot be written", e);
        }
    }

    /** What happened up to here is not sent: fetch it; what comes after follows. */
    static String gap(long from) {
        return frame("gap").put("from", from).toString();
    }

    static String pong() {
        return frame("pong").toString();
    }

    static String bye(String reason) {
        return frame("bye").put("reason", reason).toString();
    }

    static String error(String code) {
        return frame("error").put("code", code).toString();
    }

    private static ObjectNode frame(String name) {
        return Json.mapper().createObjectNode().put("frame", name);
    }
}
