package io.onecamp.persistence.crossstore;

import io.onecamp.domain.journal.Change;
import io.onecamp.domain.journal.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The entries that carry what somebody said, and the same without it. */
final class SaidThere {
    private SaidThere() {}

    /** Of what it carries the text; empty where it carries none. */
    static Optional<UUID> id(Change change) {
        return switch (change) {
            case Change.MessagePosted c -> Optional.of(c.card().id().value());
            case Change.MessageEdited c -> Optional.of(c.card().id().value());
            case Change.CommentPosted c -> Optional.of(c.card().id().value());
            case Change.CommentEdited c -> Optional.of(c.card().id().value());
            default -> Optional.empty();
        };
    }

    /** The same entry, without the text where it is one of these. */
    static Entry without(Entry entry, Set<UUID> gone) {
        if (id(entry.change()).filter(gone::contains).isEmpty()) {
            return entry;
        }
        Change silent = switch (entry.change()) {
            case Change.MessagePosted c -> new Change.MessagePosted(c.card().withoutText());
            case Change.MessageEdited c -> new Change.MessageEdited(c.card().withoutText(), c.tally());
            case Change.CommentPosted c -> new Change.CommentPosted(c.card().withoutText(), c.message());
            case Change.CommentEdited c -> new Change.CommentEdited(c.card().withoutText(), c.tally());
            default -> entry.change();
        };
        return new Entry(entry.id(), entry.workspace(), entry.actor(), entry.at(), silent);
    }
}
