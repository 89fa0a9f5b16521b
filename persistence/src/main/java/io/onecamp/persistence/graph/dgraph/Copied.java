package io.onecamp.persistence.graph.dgraph;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.domain.graph.NodeCopy.PartCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.persistence.graph.CopiedStates;
import io.onecamp.persistence.graph.CopiedStates.Found;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which predicates a node is made of, and a node's answer taken apart into its parts. */
final class Copied {
    private Copied() {}

    /** An edge, and the kind of node that it leads to. */
    private record Edge(String name, NodeKind to) {}

    static String name(NodeKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static String key(NodeKind kind) {
        return name(kind) + ".key";
    }

    private static List<Edge> edges(Part.Name part) {
        return switch (part) {
            case PERSON, FILE -> List.of();
            case CONVERSATION -> List.of(new Edge("participant", NodeKind.PERSON));
            case CARD ->
                List.of(
                        new Edge("author", NodeKind.PERSON),
                        new Edge("conversation", NodeKind.CONVERSATION),
                        new Edge("attachment", NodeKind.FILE));
            case COMMENT_CARD -> List.of(new Edge("author", NodeKind.PERSON), new Edge("message", NodeKind.MESSAGE));
            case TALLY, COMMENT_TALLY -> List.of(new Edge("reacted", NodeKind.PERSON));
        };
    }

    /** Everything to ask for but the key. An end's uid is asked, too, or an end without a key would be left out. */
    static String fields(NodeKind kind) {
        StringBuilder fields = new StringBuilder();
        for (Part.Name part : kind.parts()) {
            Predicates predicates = Predicates.of(part);
            fields.append(predicates.value())
                    .append(' ')
                    .append(predicates.entry())
                    .append(' ');
            for (Edge edge : edges(part)) {
                fields.append("%s.%s { uid %s } ".formatted(name(kind), edge.name(), key(edge.to())));
            }
        }
        return fields.toString();
    }

    /** Everything that a node of this kind can have, its key first. */
    static List<String> predicates(NodeKind kind) {
        List<String> all = new ArrayList<>(List.of(key(kind)));
        for (Part.Name part : kind.parts()) {
            Predicates predicates = Predicates.of(part);
            all.add(predicates.value());
            all.add(predicates.entry());
            edges(part).forEach(edge -> all.add(name(kind) + "." + edge.name()));
        }
        return all;
    }

    static Map<Part.Name, PartCopy> parts(NodeKey key, JsonNode node) {
        Map<Part.Name, PartCopy> parts = new EnumMap<>(Part.Name.class);
        for (Part.Name part : key.kind().parts()) {
            Predicates predicates = Predicates.of(part);
            JsonNode value = node.path(predicates.value());
            Found found = new Found(
                    node.path(predicates.entry()).asLong(),
                    value.isTextual() ? value.asText() : null,
                    edges(key.kind(), part, node));
            if (found.isThere()) {
                parts.put(part, CopiedStates.part(key, part, found));
            }
        }
        return parts;
    }

    private static Set<String> edges(NodeKind kind, Part.Name part, JsonNode node) {
        Set<String> edges = new HashSet<>();
        for (Edge edge : edges(part)) {
            JsonNode ends = node.path(name(kind) + "." + edge.name());
            for (JsonNode end : ends.isObject() ? List.of(ends) : ends) {
                String key = end.path(key(edge.to())).asText();
                edges.add(edge.name() + " " + (key.isEmpty() ? end.path("uid").asText() : key));
            }
        }
        return edges;
    }
}
