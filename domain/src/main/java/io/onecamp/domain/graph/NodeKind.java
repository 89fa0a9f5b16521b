package io.onecamp.domain.graph;

import io.onecamp.domain.graph.NodeState.Part;
import java.util.Arrays;
import java.util.List;

/** The kinds of node in the graph, and of which parts each is made. */
public enum NodeKind {
    PERSON(Part.Name.PERSON),
    CONVERSATION(Part.Name.CONVERSATION),
    MESSAGE(Part.Name.CARD, Part.Name.TALLY),
    COMMENT(Part.Name.COMMENT_CARD, Part.Name.COMMENT_TALLY),
    FILE(Part.Name.FILE);

    private final List<Part.Name> parts;

    NodeKind(Part.Name... parts) {
        this.parts = List.of(parts);
    }

    public List<Part.Name> parts() {
        return parts;
    }

    /** The kind of node that has a part of that name. */
    public static NodeKind of(Part.Name part) {
        return Arrays.stream(values())
                .filter(kind -> kind.parts.contains(part))
                .findFirst()
                .orElseThrow();
    }
}
