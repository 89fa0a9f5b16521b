package io.onecamp.domain.message;

import io.onecamp.domain.id.EntryId;
import java.util.Optional;

/**
 * What copies told lately, by the journal entry that holds it. An entry's content never changes, and heads say which
 * entry to look for, so nothing here can be out of date; it only spares asking again. Answered by: this node's memory
 * (disposable: what is not here is asked for).
 */
public interface RecentContents {
    /** The content of this entry, where it was told lately and is a card of this kind. */
    <C> Optional<Content<C>> find(EntryId entry, Class<C> card);

    /** Keeps what the graph told. What only the journal could tell is not kept: then it is not known to be settled. */
    void keep(Content<?> told);
}
