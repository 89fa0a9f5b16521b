package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.journal.Entry;
import java.util.Optional;

/** A place in the one order, as a relay sees it. */
record Followed(Position position, EntryId id, String stream, Content content) {
    /** What stands there. */
    sealed interface Content {
        /** An entry to be brought on. */
        record Readable(Entry entry) implements Content {}

        /** It was erased: there is nothing left to bring anywhere. */
        record Erased() implements Content {}

        /** This program cannot read it; a newer one can. */
        record Unreadable(String why) implements Content {}
    }

    Optional<Entry> entry() {
        return content instanceof Content.Readable readable ? Optional.of(readable.entry()) : Optional.empty();
    }

    Optional<String> unreadable() {
        return content instanceof Content.Unreadable unreadable ? Optional.of(unreadable.why()) : Optional.empty();
    }
}
