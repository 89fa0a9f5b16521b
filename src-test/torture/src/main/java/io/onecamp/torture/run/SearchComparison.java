package io.onecamp.torture.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.torture.client.Call;
import io.onecamp.torture.client.Caller;
import io.onecamp.torture.client.Pause;
import io.onecamp.torture.history.Finding;
import io.onecamp.torture.history.Findings;
import io.onecamp.torture.history.Seen;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether searching finds exactly what is there, in each conversation, with the text that it has now. */
final class SearchComparison {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int SHOWN = 5;

    private final String word;
    private final Findings findings;

    /** @param word stands in everything that was said */
    SearchComparison(String word, Findings findings) {
        this.word = word;
        this.findings = findings;
    }

    void of(List<Comparison.Read> all) throws IOException {
        Map<String, Comparison.Read> readers = new TreeMap<>();
        all.forEach(one -> one.seen().messages().keySet().forEach(room -> readers.putIfAbsent(room, one)));
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Map.Entry<String, Comparison.Read> room : readers.entrySet()) {
            Map<String, String> there = there(room.getKey(), room.getValue().seen());
            Map<String, String> found = found(room.getValue().caller(), room.getKey());
            while (!found.equals(there) && System.nanoTime() < end) {
                Pause.millis(1_000);
                found = found(room.getValue().caller(), room.getKey());
            }
            compare(room.getKey(), there, found);
        }
    }

    private void compare(String room, Map<String, String> there, Map<String, String> found) {
        Set<String> ids = new java.util.TreeSet<>(there.keySet());
        ids.addAll(found.keySet());
        ids.removeIf(id -> there.getOrDefault(id, "").equals(found.getOrDefault(id, "")));
        ids.stream()
                .limit(SHOWN)
                .forEach(id -> findings.add(
                        Finding.Kind.SEARCH,
                        id,
                        "in " + room + " (" + ids.size() + " differ): there is \""
                                + there.getOrDefault(id, "nothing") + "\", found is \""
                                + found.getOrDefault(id, "nothing") + "\""));
    }

    /** Texts by id, of what is not deleted. */
    private Map<String, String> there(String room, Seen seen) {
        List<Seen.Thing> messages = seen.messages().getOrDefault(room, List.of());
        Map<String, String> there = new HashMap<>(texts(messages));
        messages.forEach(message -> there.putAll(texts(seen.comments().getOrDefault(message.id(), List.of()))));
        return there;
    }

    private Map<String, String> texts(List<Seen.Thing> things) {
        return things.stream()
                .filter(thing -> thing.said().gone() == Seen.Gone.NO)
                .filter(thing -> thing.said().text().contains(word))
                .collect(Collectors.toMap(Seen.Thing::id, thing -> thing.said().text(), (one, twice) -> one));
    }

    private Map<String, String> found(Caller caller, String room) throws IOException {
        Map<String, String> found = new HashMap<>();
        String cursor = "";
        do {
            JsonNode page = caller.asks(Call.get("/search?limit=200&q=" + word + "&in=" + room + cursor))
                    .json();
            page.path("hits")
                    .forEach(hit ->
                            found.put(hit.path("id").asText(), hit.path("text").asText()));
            String next = page.path("cursor").asText();
            cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        } while (!cursor.isEmpty());
        return found;
    }
}
