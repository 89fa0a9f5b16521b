package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.journal.Entry;
import io.onecamp.domain.journal.Stream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who of some people may see what is told together. Of a conversation it is asked once: that is the moment of telling for
 * all of it.
 */
final class AudienceNow {
    private final Audience audience;
    private final Set<PersonId> people;
    private final Map<Where, Set<PersonId>> members = new HashMap<>();

    AudienceNow(Audience audience, Set<PersonId> people) {
        this.audience = audience;
        this.people = people;
    }

    Set<PersonId> of(Entry entry) {
        return Where.of(entry)
                .map(where -> members.computeIfAbsent(where, asked -> audience.of(entry, people)))
                .orElseGet(() -> audience.of(entry, people));
    }

    /** A conversation: whatever is said in one is for the same people. */
    private record Where(WorkspaceId workspace, Stream conversation) {
        /** A repair stands in its stream, too, and is for nobody; that says nothing about the others. */
        static Optional<Where> of(Entry entry) {
            Stream stream = entry.change().stream();
            return stream.kind() == Stream.Kind.CONVERSATION && !(entry.change() instanceof Change.Mended)
                    ? Optional.of(new Where(entry.workspace(), stream))
                    : Optional.empty();
        }
    }
}
