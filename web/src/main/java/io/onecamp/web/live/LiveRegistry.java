package io.onecamp.web.live;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.live.LiveEvent;
import io.onecamp.domain.live.LiveOutlet;
import io.onecamp.domain.live.LiveOutlets;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Everyone who listens on this node, by person, and the one place where delivered events fan out to them. */
@ApplicationScoped
public class LiveRegistry implements LiveOutlet {

    @Inject
    private LiveOutlets outlets;

    @Inject
    private LiveThreads threads;

    private final Map<PersonId, Set<Listener>> listeners = new ConcurrentHashMap<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        outlets.register(this);
    }

    @PreDestroy
    void stop() {
        outlets.unregister(this);
        listeners
                .values()
                .forEach(all -> all.forEach(listener -> {
                    if (listener instanceof LiveSocket socket) {
                        socket.bye("restarting", CloseCodes.GOING_AWAY);
                    }
                }));
        listeners.clear();
        threads.close();
        LentThreads.release();
    }

    /** From when this returns, what is delivered for this person reaches the listener. */
    void add(PersonId person, Listener listener) {
        listeners.compute(person, (id, present) -> {
            Set<Listener> all = present == null ? ConcurrentHashMap.newKeySet() : present;
            all.add(listener);
            return all;
        });
        outlets.wake();
    }

    void remove(PersonId person, Listener listener) {
        listeners.computeIfPresent(person, (id, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    @Override
    public Set<PersonId> connected() {
        return Set.copyOf(listeners.keySet());
    }

    @Override
    public void deliver(LiveEvent event, Set<PersonId> audience) {
        if (event.entry().change() instanceof Change.SessionEnded ended) {
            end(ended);
            return;
        }
        Optional<PersonId> only = EventViews.onlyFor(event);
        Optional<String> frame = EventViews.of(event).map(Frame::event);
        if (frame.isEmpty()) {
            return;
        }
        audience.stream()
                .filter(person -> only.isEmpty() || only.get().equals(person))
                .forEach(person -> tell(person, event.position(), frame.get()));
    }

    @Override
    public void reached(Position position) {
        // Sockets count by what they were told, and polls ask.
    }

    private void tell(PersonId person, Position position, String frame) {
        listeners.getOrDefault(person, Set.of()).forEach(listener -> listener.hear(position.value(), frame));
    }

    private void end(Change.SessionEnded ended) {
        listeners.getOrDefault(ended.person(), Set.of()).forEach(listener -> {
            if (listener instanceof LiveSocket socket
                    && socket.actor().session().equals(ended.session())) {
                socket.bye("session_ended", CloseCodes.NORMAL_CLOSURE);
            }
        });
    }
}
