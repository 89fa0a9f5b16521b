package io.onecamp.web.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes in on one connection: puts the pieces of a frame together, up to the largest, and keeps what a hasty client
 * says before hello until it was said. Counted here, because not every server keeps to the limit it is told.
 */
final class Inbox {

    private static final int MOST_EARLY = 16;

    private final Session session;
    private final StringBuilder pieces = new StringBuilder();
    private final List<Heard> early = new ArrayList<>();
    private int bytes;
    private boolean refused;
    private @Nullable LiveSocket socket;

    Inbox(Session session) {
        this.session = session;
    }

    /** Hello was said: what came before it is answered now, and what comes from now on at once. */
    synchronized void open(LiveSocket opened) {
        socket = opened;
        early.forEach(heard -> heard.reply(opened));
        early.clear();
    }

    synchronized @Nullable LiveSocket socket() {
        return socket;
    }

    synchronized void piece(String piece, boolean last) {
        if (refused) {
            return;
        }
        bytes += piece.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LiveEndpoint.LARGEST_FRAME) {
            refuse("too_large", CloseCodes.TOO_BIG);
            return;
        }
        pieces.append(piece);
        if (last) {
            Heard heard = Heard.of(pieces.toString());
            pieces.setLength(0);
            bytes = 0;
            take(heard);
        }
    }

    private void take(Heard heard) {
        LiveSocket opened = socket;
        if (opened != null) {
            heard.reply(opened);
        } else if (early.size() < MOST_EARLY) {
            early.add(heard);
        } else {
            refuse("too_many_frames", CloseCodes.VIOLATED_POLICY);
        }
    }

    synchronized void refuse(String reason, CloseCodes code) {
        refused = true;
        pieces.setLength(0);
        LiveSocket opened = socket;
        if (opened != null) {
            opened.bye(reason, code);
            return;
        }
        try {
            session.close(new CloseReason(code, reason));
        } catch (IOException | RuntimeException e) {
            // It is gone, which is what was wanted.
        }
    }
}
