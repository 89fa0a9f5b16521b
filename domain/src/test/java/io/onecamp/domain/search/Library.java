package io.onecamp.domain.search;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.search.SearchDocument.Removed;
import io.onecamp.domain.search.SearchDocument.Said;
import io.onecamp.domain.search.SearchQuestions.Asked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A workspace of its own in which Ana talks to Ben; builds documents and questions about them. */
record Library(WorkspaceId workspace, PersonId ana, PersonId ben, ConversationId conversation) {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    static Library fresh() {
        PersonId ana = PersonId.fresh();
        PersonId ben = PersonId.fresh();
        return new Library(WorkspaceId.fresh(), ana, ben, ConversationId.of(List.of(ana, ben)));
    }

    Findable message() {
        return new Findable(workspace, Findable.Kind.MESSAGE, UUID.randomUUID());
    }

    /** Said by Ana; the later, the greater the entry. */
    Said said(long entry, String text) {
        return said(message(), entry, text);
    }

    Said said(Findable what, long entry, String text) {
        return new Said(what, new EntryId(entry), conversation, ana, NOON.plusSeconds(entry), text, List.of());
    }

    Removed removed(Findable what, long entry, Instant at) {
        return new Removed(what, new EntryId(entry), at);
    }

    Asked asking(String words) {
        return asking(SearchQuery.of(words));
    }

    Asked asking(SearchQuery query) {
        return new Asked(workspace, List.of(conversation), query, Optional.empty(), 50);
    }
}
