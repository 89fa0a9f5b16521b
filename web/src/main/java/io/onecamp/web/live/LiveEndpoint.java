package io.onecamp.web.live;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.util.List;
import java.util.Optional;

/** The socket as the server sees it. Without state: servers make one of these per connection, or one for all. */
@ServerEndpoint(value = "/live", subprotocols = "onecamp.v1")
public class LiveEndpoint {

    static final int LARGEST_FRAME = 64 * 1024;

    /** Clients say ping before that. */
    private static final long IDLE_MS = 10 * 60 * 1000;

    @Inject
    private LiveDoor door;

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(LARGEST_FRAME);
        session.setMaxBinaryMessageBufferSize(LARGEST_FRAME);
        session.setMaxIdleTimeout(IDLE_MS);
        Optional<String> ticket = session.getRequestParameterMap().getOrDefault("ticket", List.of()).stream()
                .findFirst();
        door.knock(session, ticket);
    }

    @OnMessage
    public void text(String piece, boolean last, Session session) {
        door.inbox(session).ifPresent(inbox -> inbox.piece(piece, last));
    }

    @OnMessage
    public void binary(byte[] piece, boolean last, Session session) {
        door.inbox(session).ifPresent(inbox -> inbox.refuse("binary", CloseCodes.CANNOT_ACCEPT));
    }

    @OnClose
    public void close(Session session, CloseReason reason) {
        door.left(session);
    }

    /** A connection that broke is no defect, and what is ours logs itself. */
    @OnError
    public void error(Session session, Throwable thrown) {
        door.left(session);
    }
}
