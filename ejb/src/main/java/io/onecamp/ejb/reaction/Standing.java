package io.onecamp.ejb.reaction;

import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.Target;
import java.util.List;

/** How the reactions to something stand, without what is there for one reader only. */
public record Standing(Target target, List<Reacted> reactions) {
    public Standing {
        reactions = List.copyOf(reactions);
    }
}
