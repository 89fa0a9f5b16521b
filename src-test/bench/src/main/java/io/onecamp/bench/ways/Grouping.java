package io.onecamp.bench.ways;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Groups single reactions by emoji, for the ways whose store does not. */
final class Grouping {
    private static final int NAMED = 20;

    private Grouping() {}

    /** @param at when, in a form that sorts */
    record Single(String emoji, String person, String at) {}

    static List<TimelinePage.Group> grouped(List<Single> reactions) {
        Map<String, List<String>> byEmoji = new LinkedHashMap<>();
        reactions.stream()
                .sorted(Comparator.comparing(Single::at))
                .forEach(one -> byEmoji.computeIfAbsent(one.emoji(), e -> new ArrayList<>())
                        .add(one.person()));
        return byEmoji.entrySet().stream()
                .map(group -> new TimelinePage.Group(
                        group.getKey(),
                        group.getValue().size(),
                        group.getValue()
                                .subList(0, Math.min(NAMED, group.getValue().size()))))
                .toList();
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
