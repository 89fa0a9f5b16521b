package io.onecamp.web.live;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.id.Position;
import io.onecamp.domain.live.LiveEvents;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.ejb.admin.Readiness;
import io.onecamp.ejb.live.Events;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.ejb.session.Doorkeeper;
import io.onecamp.web.WebLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/** Lets sockets in by their tickets and keeps what comes in on each by the server's name for it. */
@ApplicationScoped
public class LiveDoor {

    @Inject
    private Doorkeeper doorkeeper;

    @Inject
    private Operations operations;

    @Inject
    private Events events;

    @Inject
    private Readiness readiness;

    @Inject
    private LiveRegistry registry;

    @Inject
    private LiveThreads threads;

    private final Map<String, Inbox> inboxes = new ConcurrentHashMap<>();

    /** Returns at once: the ticket is looked at on another thread, because some servers open sockets on their I/O threads. */
    void knock(Session session, Optional<String> ticket) {
        inboxes.put(session.getId(), new Inbox(session));
        try {
            threads.executor().execute(() -> admit(session, ticket));
        } catch (RejectedExecutionException | IllegalStateException e) {
            refuse(session, CloseCodes.TRY_AGAIN_LATER, "busy");
        }
    }

    Optional<Inbox> inbox(Session session) {
        return Optional.ofNullable(inboxes.get(session.getId()));
    }

    void left(Session session) {
        Inbox inbox = inboxes.remove(session.getId());
        LiveSocket socket = inbox == null ? null : inbox.socket();
        if (socket != null) {
            leave(socket);
        }
    }

    private void leave(LiveSocket socket) {
        socket.closed();
        registry.remove(socket.actor().person(), socket);
    }

    private void admit(Session session, Optional<String> ticket) {
        try {
            if (readiness.state() != Readiness.State.READY) {
                refuse(session, CloseCodes.TRY_AGAIN_LATER, "starting");
                return;
            }
            Position before = events.newest();
            Optional<Actor> actor = ticket.flatMap(this::redeem);
            if (actor.isEmpty()) {
                refuse(session, CloseCodes.VIOLATED_POLICY, "ticket_refused");
                return;
            }
            enter(session, actor.get(), before);
        } catch (RuntimeException e) {
            WebLog.socketDefect(session.getId(), e);
            refuse(session, CloseCodes.UNEXPECTED_CONDITION, "error");
        }
    }

    private Optional<Actor> redeem(String ticket) {
        return operations
                .run(
                        new IdempotencyKey("ticket", Optional.empty()),
                        named("live.enter")
                                .<Optional<Actor>>calling(
                                        () -> doorkeeper.redeem(ticket), done -> Map.of(), kept -> Optional.empty()))
                .result();
    }

    private void enter(Session session, Actor actor, Position before) {
        LiveSocket socket = new LiveSocket(session, actor, events, threads.executor());
        registry.add(actor.person(), socket);
        Position newest = events.newest();
        if (endedBetween(before, newest, actor)) {
            socket.bye("session_ended", CloseCodes.NORMAL_CLOSURE);
        } else {
            socket.welcome(newest);
        }
        inbox(session).ifPresent(inbox -> inbox.open(socket));
        if (!session.isOpen()) {
            // It closed while it was let in, and nobody knew whom to take off the list.
            leave(socket);
        }
    }

    /** A session that ended after its ticket was taken and before its socket was registered would be missed otherwise. */
    private boolean endedBetween(Position before, Position newest, Actor actor) {
        Position looked = before;
        while (looked.compareTo(newest) < 0) {
            LiveEvents.Caught caught = events.after(actor, looked, 200);
            if (caught.events().stream().anyMatch(event -> Following.ends(event, actor.session()))) {
                return true;
            }
            if (caught.position().compareTo(looked) <= 0) {
                return false;
            }
            looked = caught.position();
        }
        return false;
    }

    private static void refuse(Session session, CloseCodes code, String reason) {
        try {
            session.close(new CloseReason(code, reason));
        } catch (IOException | RuntimeException e) {
            // It is gone, which is what was wanted.
        }
    }
}
