package io.onecamp.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.journal.Entry;
import io.onecamp.domain.live.LiveEvent;
import io.onecamp.domain.live.LiveEvents;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.Role;
import io.onecamp.ejb.live.Events;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollTest {
    private final WorkspaceId workspace = WorkspaceId.fresh();
    private final PersonId ana = PersonId.fresh();
    private final SessionId session = SessionId.fresh();
    private List<LiveEvent> happened = List.of();

    private LiveEvent event(long position, Change change) {
        Entry entry = new Entry(new EntryId(position), workspace, ana, Instant.EPOCH, change);
        return new LiveEvent(new Position(position), entry, Map.of());
    }

    private LiveEvent renamed(long position) {
        return event(
                position, new Change.PersonChanged(new PersonCard(ana, "Änne", Role.MEMBER, Person.Standing.ACTIVE)));
    }

    private Poll poll() {
        LiveEvents events = new LiveEvents() {
            @Override
            public Position newest() {
                return new Position(99);
            }

            @Override
            public Position oldest() {
                return Position.START;
            }

            @Override
            public Caught after(WorkspaceId where, PersonId person, Position after, int limit) {
                List<LiveEvent> later = happened.stream()
                        .filter(one -> one.position().compareTo(after) > 0)
                        .limit(1)
                        .toList();
                return new Caught(
                        later, later.isEmpty() ? after : later.getLast().position());
            }
        };
        Actor actor = new Actor(workspace, ana, session, Role.MEMBER);
        return new Poll(new Poll.Query(actor, 0, 1), new Events(events), Runnable::run);
    }

    @Test
    void nothing_is_told_of_what_came_after_its_session_ended() {
        happened = List.of(event(1, new Change.SessionEnded(ana, session)), renamed(2));
        Poll testee = poll();
        assertThat(testee.look().events()).isEmpty();
        assertThat(testee.look().events()).as("nor when it looks again").isEmpty();
    }

    @Test
    void another_session_that_ends_is_passed_over() {
        happened = List.of(event(1, new Change.SessionEnded(ana, SessionId.fresh())), renamed(2));
        assertThat(poll().look().events()).hasSize(1);
    }
}
