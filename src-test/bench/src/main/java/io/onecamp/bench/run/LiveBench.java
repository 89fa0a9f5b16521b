package io.onecamp.bench.run;

import io.onecamp.bench.data.Dataset;
import io.onecamp.bench.data.Member;
import io.onecamp.bench.http.Ear;
import io.onecamp.bench.http.Visitor;
import io.onecamp.bench.measure.Load;
import io.onecamp.bench.measure.Loop;
import io.onecamp.bench.measure.Sample;
import io.onecamp.bench.report.Cells;
import io.onecamp.bench.report.Section;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;

/** Delivery: so many posts a second, open loop, into one conversation of fifty people who all hear it on sockets. */
public final class LiveBench implements Benchmark {
    private static final List<Integer> RATES = List.of(50, 100, 200);
    private static final int SOCKETS = 50;
    private static final int POSTERS = 64;

    @Override
    public String name() {
        return "live";
    }

    @Override
    public void plan(Context context) {
        RATES.forEach(rate -> context.progress().plan(context.pace().live(1).whole()));
    }

    @Override
    public void run(Context context) throws Exception {
        Section section = new Section(
                name(),
                "Delivery on sockets",
                "posts/s asked",
                "posts/s done",
                "sockets",
                "p50 ms",
                "p90 ms",
                "p99 ms",
                "longest ms",
                "delivered",
                "lost",
                "failed posts");
        section.note("Open loop: the time of a delivery is from when its post was due until its frame was there, the"
                + " post's own time included. Lost: posts that were answered with 201 and not heard by everybody within"
                + " ten seconds of the end.");
        try {
            for (int rate : RATES) {
                if (!context.stop().isAsked()) {
                    measure(context, section, rate);
                }
            }
        } finally {
            context.report().add(section);
        }
    }

    @Override
    public List<Member> people(Dataset data) {
        List<Member> members = data.members();
        int count = Math.min(SOCKETS, members.size() - 1);
        return members.subList(members.size() - count, members.size());
    }

    private void measure(Context context, Section section, int rate) throws Exception {
        List<Member> members = people(context.data());
        List<Visitor> people = context.crew().ready(members);
        String room = people.getFirst().opens(members);
        Load load = context.pace().live(POSTERS);
        Heard heard = new Heard(load, rate);
        List<Ear> ears = new ArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        try {
            for (Visitor visitor : people) {
                ears.add(Ear.of(client, context.crew().product(), visitor, heard));
            }
            Loop loop = new Loop(load, context.stop());
            Sample posts = context.progress().step("live, " + rate + " posts/s", load.whole(), () -> {
                Sample sample = loop.open(rate, turn -> {
                    heard.sending(turn);
                    people.get((int) (turn.number() % people.size())).posts(room, heard.text(turn.number()));
                    heard.answered(turn.number());
                });
                heard.awaitAll(people.size());
                context.progress().result(Cells.words(heard.sample()) + ", lost " + heard.lost(people.size()));
                return sample;
            });
            tell(context, section, rate, new Told(posts, heard, people.size()));
        } finally {
            closeAll(ears, section);
            client.shutdownNow();
        }
    }

    private record Told(Sample posts, Heard heard, int sockets) {}

    private static void tell(Context context, Section section, int rate, Told told) {
        Sample sample = told.heard().sample();
        long lost = told.heard().lost(told.sockets());
        section.row(
                Integer.toString(rate),
                Cells.rate(told.posts()),
                Integer.toString(told.sockets()),
                Cells.p50(sample),
                Cells.number(sample.millis(90)),
                Cells.p99(sample),
                Cells.number(sample.millis(100)),
                Cells.count(sample.done()),
                Cells.count(lost),
                Cells.count(told.posts().failed()));
        if (told.posts().failed() > 0) {
            section.note(rate + " posts/s, first failure: " + told.posts().firstFailure());
        }
        section.bar("p99 of delivery, ms", new Section.Bar("to 50 sockets", rate + " posts/s", sample.millis(99)));
        context.report().figure("live." + rate + ".p99", sample.millis(99));
        context.report().figure("live.lost", lost + context.report().figure("live.lost"));
    }

    private static void closeAll(List<Ear> ears, Section section) throws IOException {
        long closed = ears.stream().filter(Ear::isClosed).count();
        if (closed > 0) {
            section.note(closed + " sockets were closed by the product while it was measured.");
        }
        ears.forEach(Ear::close);
    }
}
