package io.onecamp.ejb.reaction;

import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.Tallied;
import io.onecamp.domain.reaction.Target;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A message or a comment as far as reactions go, as it was seen through its door. */
interface Reactable {
    Target target();

    List<Reacted> reactions();

    /** Why nobody can react to it any more; empty where one can. */
    Optional<Conflict> refusal();

    /** The same with its conversation locked, and read again under that lock. */
    Reactable locked(Actor actor);

    /** Appends the change, which carries all that is tallied of it, and keeps these reactions in its head. */
    void record(Actor actor, Instant at, List<Reacted> reactions, Function<Tallied, Change> change);
}
