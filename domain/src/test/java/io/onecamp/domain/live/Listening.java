package io.onecamp.domain.live;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;

/** An outlet that remembers who heard what. */
public final class Listening implements LiveOutlet {
    private final Set<PersonId> connected = new CopyOnWriteArraySet<>();
    private final Map<PersonId, List<LiveEvent>> heard = new ConcurrentHashMap<>();
    private volatile Position reached = Position.START;

    public void connect(PersonId person) {
        connected.add(person);
    }

    @Override
    public Set<PersonId> connected() {
        return Set.copyOf(connected);
    }

    @Override
    public void deliver(LiveEvent event, Set<PersonId> audience) {
        audience.stream()
                .filter(connected::contains)
                .forEach(person ->
                        heard.computeIfAbsent(person, p -> new ArrayList<>()).add(event));
    }

    @Override
    public void reached(Position position) {
        reached = position;
    }

    public List<LiveEvent> heard(PersonId person) {
        return heard.getOrDefault(person, List.of());
    }

    public Position reached() {
        return reached;
    }
}
