package io.onecamp.ejb.reaction;

import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.Tallied;
import io.onecamp.domain.reaction.Target;
import java.util.List;
import java.util.Optional;

/** A message or a comment as far as reactions go, as it was seen through its door. */
interface Reactable {
    Target target();

    List<Reacted> reactions();

    /** Why nobody can react to it any more; empty where one can. */
    Optional<Conflict> refusal();

    /** The same with its conversation locked, and read again under that lock. */
    Reactable locked(Actor actor);

    /** What its entry carries with these reactions. */
    Tallied with(List<Reacted> reactions);

    /** Keeps these reactions in its head. */
    void keep(Actor actor, List<Reacted> reactions, EntryId entry);
}
