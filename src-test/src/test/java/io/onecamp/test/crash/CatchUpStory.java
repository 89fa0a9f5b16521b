package io.onecamp.test.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.product.Outside;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Relays that were off bring what was said meanwhile, while people go on; and a second index is filled from all of it. */
@ExtendWith(Harmed.class)
class CatchUpStory {
    private static final int BACKLOG = Integer.getInteger("onecamp.test.backlog", 5_000);
    private static final Pattern HEAP = Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\".*} (\\S+)$");

    private final Harmed.Phase phase = Harmed.phase();
    private final Outside outside = phase.installation().outside();
    private final Person ana = phase.world().person("Ana");
    private final Person ben = phase.world().person("Ben");
    private final Room room = ana.opens().with(ben);
    private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

    private JsonNode operator(Call call) {
        return phase.world()
                .send(call.with("Authorization", "Bearer " + outside.operatorToken()))
                .body();
    }

    private Map<String, Long> behind() {
        Map<String, Long> behind = new HashMap<>();
        operator(Call.get("/admin/relays"))
                .path("relays")
                .forEach(relay -> behind.put(
                        relay.path("relay").asText(), relay.path("behind").asLong()));
        return behind;
    }

    private long heapInMegabytes() {
        Matcher used = HEAP.matcher(phase.world()
                .send(Call.get("/metrics").with("Authorization", "Bearer " + outside.operatorToken()))
                .text());
        double sum = 0;
        while (used.find()) {
            sum += Double.parseDouble(used.group(1));
        }
        return Math.round(sum / (1 << 20));
    }

    @Test
    void aLongBacklogIsBroughtWithBoundedMemoryWhilePeopleGoOnAndThenASecondIndexIsFilledFromIt() {
        ben.session();
        outside.backlog(room.id(), ana.id(), word, BACKLOG);
        long begin = System.nanoTime();
        Map<String, Double> rates = new HashMap<>();
        long[] most = {0};
        Awaitility.await("both relays have brought everything")
                .atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    most[0] = Math.max(most[0], heapInMegabytes());
                    double seconds = (System.nanoTime() - begin) / 1e9;
                    Map<String, Long> now = behind();
                    now.forEach((relay, left) -> {
                        if (left == 0) {
                            rates.putIfAbsent(relay, BACKLOG / seconds);
                        }
                    });
                    return rates.size() == now.size() && outside.number("select count(*) from unnumbered") == 0;
                });
        rates.forEach((relay, rate) -> System.out.printf(
                "The %s relay brought a backlog of %d entries at %.0f a second.%n", relay, BACKLOG, rate));
        System.out.println("The heap of the server was " + most[0] + " MB at most, of 512.");
        Said now = ana.posts("and on " + word).in(room);
        assertThat(ben.reads(room).newest().messages()).hasSize(50).allMatch(Said::isSettled);
        ben.looksFor("on " + word).finds(now);
        assertThat(outside.messagesInGraph(room.id())).isEqualTo(BACKLOG + 1);

        rebuild(now);
    }

    /** What is older than 15 minutes would be for a rebuild of the graph. */
    @Test
    void aGraphRestoredToAnOlderVolumeHeals() {
        ana.posts("before the copy").in(room);
        Runnable older = outside.losses().graphVolume();
        for (int i = 0; i < 30; i++) {
            Said said = ana.posts("after the copy, " + i).in(room);
            if (i % 3 == 0) {
                ben.reactsTo(said).with("👍");
            }
        }
        Awaitility.await("the graph has it").atMost(Duration.ofSeconds(60)).until(() -> behind().get("graph") == 0);
        assertThat(outside.messagesInGraph(room.id())).isEqualTo(31);
        long begin = System.nanoTime();
        older.run();
        assertThat(ben.reads(room).newest().messages()).hasSize(31);
        Awaitility.await("the graph has it again")
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(250))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    assertThat(outside.messagesInGraph(room.id())).isEqualTo(31);
                    assertThat(behind().get("graph")).isZero();
                });
        System.out.println("A graph restored to an older volume had everything again after "
                + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s, its restart included.");
    }

    private void rebuild(Said found) {
        String before = outside.searchIndex();
        long begin = System.nanoTime();
        assertThat(operator(Call.post("/admin/rebuilds/search")).path("state").asText())
                .isEqualTo("under_way");
        Said meanwhile = ana.posts("meanwhile " + word).in(room);
        ben.looksFor("on " + word).finds(found);
        JsonNode done = Awaitility.await("the second index has taken over")
                .atMost(Duration.ofMinutes(15))
                .pollInterval(Duration.ofMillis(250))
                .until(
                        () -> operator(Call.get("/admin/rebuilds/search")),
                        stands -> !stands.path("state").asText().equals("under_way"));
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "A second index was filled from %d entries at %.0f a second.%n",
                done.path("all").asLong(), done.path("all").asLong() / seconds);
        assertThat(done.path("state").asText()).isEqualTo("done");
        assertThat(outside.searchIndex()).isNotEqualTo(before);
        ben.looksFor("on " + word).finds(found);
        ben.looksFor("meanwhile " + word).finds(meanwhile);
        Said after = ana.posts("after " + word).in(room);
        ben.looksFor("after " + word).finds(after);
        assertThat(behind()).containsOnlyKeys("graph", "search");
    }
}
