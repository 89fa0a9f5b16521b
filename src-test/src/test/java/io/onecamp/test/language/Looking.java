package io.onecamp.test.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** Looking for something, not asked yet: {@code ben.looksFor("ship").in(room).finds(said)}. */
public record Looking(Person who, String query) {

    /** With a parameter. */
    public Looking with(String name, String value) {
        return new Looking(who, query + "&" + name + "=" + encoded(value));
    }

    public Looking in(Room room) {
        return with("in", room.id());
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The call. */
    public Call call() {
        return Call.get("/search?" + query);
    }

    /** The whole answer. */
    public JsonNode page() {
        return who.calls(call()).body();
    }

    /** What is found at this moment. */
    public List<JsonNode> hits() {
        return Person.list(page().path("hits"));
    }

    /** The ids of what is found at this moment, in their order. */
    public List<String> ids() {
        return hits().stream().map(hit -> hit.path("id").asText()).toList();
    }

    /** Finds exactly these, in this order, as soon as the index has them. */
    public List<JsonNode> finds(Said... said) {
        return finds(Arrays.stream(said).map(Said::id).toArray(String[]::new));
    }

    /** Finds exactly the things of these ids, in this order, as soon as the index has them. */
    public List<JsonNode> finds(String... ids) {
        Awaitility.await(who.name() + " finds by " + query)
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(() -> assertThat(ids()).containsExactly(ids));
        return hits();
    }
}
