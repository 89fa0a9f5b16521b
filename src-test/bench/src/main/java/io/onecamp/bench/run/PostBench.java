package io.onecamp.bench.run;

import io.onecamp.bench.data.Dataset;
import io.onecamp.bench.data.Member;
import io.onecamp.bench.http.Product.Answer;
import io.onecamp.bench.http.Visitor;
import io.onecamp.bench.measure.Loop;
import io.onecamp.bench.measure.Sample;
import io.onecamp.bench.measure.Work;
import io.onecamp.bench.report.Cells;
import io.onecamp.bench.report.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** Posting through HTTP: 1, 8 and 32 clients, into one conversation and spread over fifty. */
public final class PostBench implements Benchmark {
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int ROOMS = 50;
    private static final int IN_ONE = 50;
    private static final int IN_EACH = 3;

    /** Of what a closed loop reached: a system is not asked for its latency at its very limit. */
    private static final double SHARE = 0.7;

    private enum Where {
        ONE,
        SPREAD
    }

    @Override
    public String name() {
        return "post";
    }

    @Override
    public void plan(Context context) {
        for (int i = 0; i < 2 * CLIENTS.size() * Where.values().length; i++) {
            context.progress().plan(context.pace().load(1).whole());
        }
    }

    @Override
    public void run(Context context) throws Exception {
        Section section = new Section(
                name(),
                "Posting",
                "Clients",
                "Into",
                "posts/s",
                "p50 ms",
                "p99 ms",
                "at 70 %: p50 ms",
                "p99 ms",
                "not settled",
                "failed");
        section.note(
                "Posts a second, p50 and p99: closed loop, each client posts again when it has its answer. “At 70 %”:"
                        + " open loop at 70 % of that rate, times from when a post was due. “Not settled”: the share of answers"
                        + " that did not wait for the graph any longer.");
        try {
            for (Where where : Where.values()) {
                for (int clients : CLIENTS) {
                    if (!context.stop().isAsked()) {
                        measure(context, section, where, clients);
                    }
                }
            }
        } finally {
            context.report().add(section);
        }
    }

    private static void measure(Context context, Section section, Where where, int clients) throws Exception {
        String into = where == Where.ONE ? "one" : "fifty";
        Loop loop = new Loop(context.pace().load(clients), context.stop());
        Posting posting = new Posting(rooms(context, where));
        Sample closed = context.progress()
                .step(
                        "post, " + clients + " clients, into " + into,
                        context.pace().load(clients).whole(),
                        () -> {
                            Sample sample = loop.closed(posting);
                            context.progress().result(Cells.words(sample));
                            return sample;
                        });
        if (closed.done() == 0) {
            section.row(Integer.toString(clients), into, "0", "–", "–", "–", "–", "–", Cells.count(closed.failed()));
            section.note("Nothing could be posted: " + closed.firstFailure());
            return;
        }
        String unsettled = posting.unsettledShare();
        posting.rooms = rooms(context, where);
        double rate = closed.perSecond() * SHARE;
        Sample open = context.progress()
                .step(
                        "the same at " + Cells.number(rate) + "/s",
                        context.pace().load(clients).whole(),
                        () -> {
                            Sample sample = loop.open(rate, posting);
                            context.progress().result(Cells.words(sample));
                            return sample;
                        });
        row(section, List.of(Integer.toString(clients), into), List.of(closed, open), unsettled);
        String figure = "post." + clients + (clients == 1 ? "" : where == Where.ONE ? ".one" : ".spread");
        if (clients > 1 || where == Where.ONE) {
            context.report().figure(figure + ".p50", closed.millis(50));
            context.report().figure(figure + ".p99", closed.millis(99));
            context.report().figure(figure + ".rate", closed.perSecond());
        }
        section.bar("posts a second", new Section.Bar("into " + into, clients + " clients", closed.perSecond()));
    }

    private static void row(Section section, List<String> what, List<Sample> samples, String unsettled) {
        Sample closed = samples.getFirst();
        Sample open = samples.getLast();
        section.row(
                what.getFirst(),
                what.getLast(),
                Cells.rate(closed),
                Cells.p50(closed),
                Cells.p99(closed),
                Cells.p50(open),
                Cells.p99(open),
                unsettled,
                Cells.count(closed.failed() + open.failed()));
        if (closed.failed() + open.failed() > 0) {
            section.note(what.getFirst() + " clients, first failure: " + closed.firstFailure() + open.firstFailure());
        }
    }

    /** A conversation with people who post in it in turn. */
    private record Posted(String conversation, List<Visitor> people) {}

    private static List<Posted> rooms(Context context, Where where) throws IOException {
        List<Posted> rooms = new ArrayList<>();
        for (List<Member> people : groups(context.data(), where)) {
            List<Visitor> visitors = context.crew().ready(people);
            rooms.add(new Posted(visitors.getFirst().opens(people), visitors));
        }
        return rooms;
    }

    private static List<List<Member>> groups(Dataset data, Where where) {
        List<Member> members = data.members();
        List<List<Member>> groups = new ArrayList<>();
        int count = where == Where.ONE ? 1 : ROOMS;
        int size = where == Where.ONE ? Math.min(IN_ONE, members.size() - 2) : IN_EACH;
        for (int i = 0; i < count; i++) {
            List<Member> people = new ArrayList<>();
            for (int k = 0; k < size; k++) {
                // From the end: the large conversations' people are at the beginning.
                people.add(members.get(Math.floorMod(-1 - i * IN_EACH - k, members.size())));
            }
            groups.add(people);
        }
        return groups;
    }

    @Override
    public List<Member> people(Dataset data) {
        return Stream.of(Where.values())
                .flatMap(where -> groups(data, where).stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Everybody posts in turn, so that nobody alone reaches what one person may. */
    private static final class Posting implements Work {
        private final LongAdder posted = new LongAdder();
        private final LongAdder unsettled = new LongAdder();
        private volatile List<Posted> rooms;

        Posting(List<Posted> rooms) {
            this.rooms = rooms;
        }

        @Override
        public void once(Turn turn) throws IOException {
            long n = turn.number();
            Posted room = rooms.get((int) (n % rooms.size()));
            Visitor visitor =
                    room.people().get((int) (n / rooms.size() % room.people().size()));
            Answer answer = visitor.posts(room.conversation(), "The ferry leaves at " + n + ", and the deck is dry.");
            posted.increment();
            if (answer.body().contains("\"settled\":false")) {
                unsettled.increment();
            }
        }

        String unsettledShare() {
            return Cells.number(100.0 * unsettled.sum() / Math.max(1, posted.sum())) + " %";
        }
    }
}
