package io.onecamp.domain.message;

import io.onecamp.domain.id.EntryId;
import java.util.Collection;
import java.util.Map;

/**
 * What copies told lately, by the journal entry that holds it. An entry's content never changes, and heads say which
 * entry to look for, so nothing here can be out of date; it only spares asking again. Answered by: this node's memory
 * (disposable: what is not here is asked for).
 */
public interface RecentContents {
    /** Of these entries, what was told lately and is a card of this kind. */
    <C> Map<EntryId, Content<C>> find(Collection<EntryId> entries, Class<C> card);

    /** Keeps what the graph told. What only the journal could tell is not kept: then it is not known to be settled. */
    void keep(Collection<? extends Content<?>> told);
}
