package io.onecamp.web.reaction;

import io.onecamp.ejb.reaction.Reactors;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the reactions to something stand. */
@Schema(name = "Reactions", description = "How the reactions to a message or comment stand.")
public record ReactionsView(List<ReactionView> reactions) {

    static ReactionsView of(Reactors.Shown shown) {
        return new ReactionsView(ReactionView.all(shown.reactions(), shown.people(), shown.mine()));
    }
}
