package io.onecamp.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.bench.data.Dataset;
import io.onecamp.bench.data.Member;
import io.onecamp.bench.data.Room;
import io.onecamp.bench.http.Product.Refused;
import io.onecamp.bench.http.Visitor;
import io.onecamp.bench.measure.Loop;
import io.onecamp.bench.measure.Sample;
import io.onecamp.bench.report.Cells;
import io.onecamp.bench.report.Section;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Searching by words through HTTP, for a word that is in some fourteen thousand messages that the searcher may read. */
public final class SearchBench implements Benchmark {
    private static final List<Integer> CLIENTS = List.of(1, 4);
    private static final int SEARCHERS = 50;
    private static final long MOST_COUNTED = 20_000;
    private static final String QUESTION = "/search?q=" + Dataset.TERM;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public void plan(Context context) {
        CLIENTS.forEach(
                clients -> context.progress().plan(context.pace().load(clients).whole()));
    }

    @Override
    public List<Member> people(Dataset data) {
        Room largest = data.large().getLast();
        return largest.members()
                .subList(0, Math.min(SEARCHERS, largest.members().size()));
    }

    @Override
    public void run(Context context) throws Exception {
        Section section =
                new Section(name(), "Searching by words", "Clients", "a second", "p50 ms", "p99 ms", "failed");
        section.note(
                "Closed loop; the question is one word, `" + Dataset.TERM + "`, the answer its first page of hits.");
        List<Visitor> people = context.crew().ready(people(context.data()));
        try {
            section.note(hits(people.getFirst()));
            for (int clients : CLIENTS) {
                if (!context.stop().isAsked()) {
                    measure(context, section, people, clients);
                }
            }
        } catch (Refused e) {
            section.note("Not measured: the product " + e.getMessage());
            context.progress().say("search is not measured: the product " + e.getMessage());
        } finally {
            context.report().add(section);
        }
    }

    /** Counts by going through all pages. */
    private static String hits(Visitor visitor) throws IOException {
        long found = 0;
        String cursor = "";
        do {
            JsonNode page = visitor.reads(QUESTION + "&limit=200" + cursor).json();
            found += page.path("hits").size();
            cursor = page.hasNonNull("cursor")
                    ? "&cursor=" + URLEncoder.encode(page.path("cursor").asText(), StandardCharsets.UTF_8)
                    : "";
        } while (!cursor.isEmpty() && found < MOST_COUNTED);
        if (found == 0) {
            throw new IOException("The search finds nothing of what was loaded: is the index behind?");
        }
        return "The first searcher may read " + Cells.count(found) + " hits.";
    }

    private static void measure(Context context, Section section, List<Visitor> people, int clients) throws Exception {
        Loop loop = new Loop(context.pace().load(clients), context.stop());
        Sample sample = context.progress()
                .step(
                        "search, " + clients + " clients",
                        context.pace().load(clients).whole(),
                        () -> {
                            Sample measured = loop.closed(turn -> people.get((int) (turn.number() % people.size()))
                                    .reads(QUESTION));
                            context.progress().result(Cells.words(measured));
                            return measured;
                        });
        section.row(
                Integer.toString(clients),
                Cells.rate(sample),
                Cells.p50(sample),
                Cells.p99(sample),
                Cells.count(sample.failed()));
        if (sample.failed() > 0) {
            section.note(clients + " clients, first failure: " + sample.firstFailure());
        }
        section.bar("searches a second", new Section.Bar("words", clients + " clients", sample.perSecond()));
        context.report().figure("search." + clients + ".rate", sample.perSecond());
        context.report().figure("search." + clients + ".p99", sample.millis(99));
    }
}
