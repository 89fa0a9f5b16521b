package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.live.LiveEvent;
import io.onecamp.domain.live.LiveEvents;
import io.onecamp.domain.person.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What happened, for one person who asks later. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlLiveEvents implements LiveEvents {
    private static final int LOOKED_THROUGH = 200;

    private OrderedEntries ordered;
    private Audience audience;

    SqlLiveEvents() {}

    @Inject
    public SqlLiveEvents(OrderedEntries ordered, Audience audience) {
        this.ordered = ordered;
        this.audience = audience;
    }

    @Override
    public Position newest() {
        return ordered.newest();
    }

    @Override
    public Position oldest() {
        return ordered.oldest();
    }

    @Override
    public Caught after(WorkspaceId workspace, PersonId person, Position after, int limit) {
        // Looked through in large pieces, however little is wanted: of most of it a person may be told nothing.
        List<OrderedEntries.Placed> placed = ordered.after(after, Math.max(limit, LOOKED_THROUGH));
        AudienceNow may = new AudienceNow(audience, Set.of(person));
        List<OrderedEntries.Placed> visible = placed.stream()
                .filter(one -> one.entry()
                        .filter(entry -> entry.workspace().equals(workspace))
                        .filter(entry -> !may.of(entry).isEmpty())
                        .isPresent())
                .limit(limit)
                .toList();
        Map<PersonId, Profile> people = audience.profiles(visible.stream()
                .map(OrderedEntries.Placed::entry)
                .flatMap(Optional::stream)
                .toList());
        List<LiveEvent> events = visible.stream()
                .map(one -> new LiveEvent(one.position(), one.entry().orElseThrow(), people))
                .toList();
        if (visible.size() == limit) {
            return new Caught(events, visible.getLast().position());
        }
        return new Caught(events, placed.isEmpty() ? after : placed.getLast().position());
    }
}
