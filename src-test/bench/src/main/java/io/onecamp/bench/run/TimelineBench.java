package io.onecamp.bench.run;

import io.onecamp.bench.data.Dataset;
import io.onecamp.bench.data.Member;
import io.onecamp.bench.data.Room;
import io.onecamp.bench.http.Pages;
import io.onecamp.bench.http.Visitor;
import io.onecamp.bench.measure.Load;
import io.onecamp.bench.measure.Loop;
import io.onecamp.bench.measure.Sample;
import io.onecamp.bench.measure.Work;
import io.onecamp.bench.report.Cells;
import io.onecamp.bench.report.Section;
import io.onecamp.bench.ways.Question;
import io.onecamp.bench.ways.TimelinePage;
import io.onecamp.bench.ways.Times;
import io.onecamp.bench.ways.Way;
import java.util.List;

/** The newest fifty messages with all that belongs to them, four ways at the stores and one through HTTP. */
public final class TimelineBench implements Benchmark {
    private static final List<Integer> CLIENTS = List.of(1, 8);
    private static final int READERS = 8;

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public void plan(Context context) {
        int ways = context.place().endpoints().hasDgraph() ? 5 : 4;
        int cells = context.data().large().size() * Depth.values().length * CLIENTS.size();
        for (int i = 0; i < ways * cells; i++) {
            context.progress().plan(context.pace().atStore(1).whole());
        }
        for (int i = 0; i < cells; i++) {
            context.progress().plan(context.pace().load(1).whole());
        }
    }

    @Override
    public List<Member> people(Dataset data) {
        return data.large().stream().flatMap(room -> readers(room).stream()).toList();
    }

    @Override
    public void run(Context context) throws Exception {
        Times times = new Times(context.data());
        try (Ways ways = Ways.of(context.place().endpoints(), context.data(), context.progress())) {
            int compared = ways.compare(context.data(), times);
            context.progress().say("All ways give the same " + compared + " pages.");
            atTheStores(context, times, ways, compared);
            throughHttp(context, times, ways.all().getFirst());
        }
    }

    private static Section section(String kind, String title) {
        return new Section(
                kind, title, "Messages", "Page", "Clients", "Way", "pages/s", "p50 ms", "p99 ms", "pages", "failed");
    }

    private static void atTheStores(Context context, Times times, Ways ways, int compared) throws Exception {
        Section section = section("timeline-stores", "A page of 50, at the stores");
        section.note("Closed loop. Before measuring, all ways gave the same " + compared
                + " pages of the three conversations. The ways that are not the product's hold only the three large"
                + " conversations, which is in their favour.");
        try {
            for (Room room : context.data().large()) {
                for (Depth depth : Depth.values()) {
                    for (int clients : CLIENTS) {
                        for (Way way : ways.all()) {
                            Cell cell = new Cell(room, depth, way.title());
                            measure(
                                    context,
                                    section,
                                    new Asked(cell, context.pace().atStore(clients)),
                                    turn -> way.page(depth.question(times, room)));
                        }
                    }
                }
            }
        } finally {
            context.report().add(section);
        }
    }

    private static void throughHttp(Context context, Times times, Way product) throws Exception {
        Section section = section("timeline-http", "A page of 50, through HTTP");
        section.note(
                "Closed loop, every client another member of the conversation, with sign-in token, permission, heads"
                        + " and names as always.");
        try {
            for (Room room : context.data().large()) {
                for (Depth depth : Depth.values()) {
                    for (int clients : CLIENTS) {
                        List<Visitor> readers = readers(context, room);
                        same(readers.getFirst(), product, times.newest(room));
                        Cell cell = new Cell(room, depth, "the product");
                        measure(context, section, new Asked(cell, context.pace().load(clients)), turn -> {
                            Question question = depth.question(times, room);
                            readers.get((int) (turn.number() % readers.size()))
                                    .reads(depth == Depth.NEWEST ? Pages.newest(question) : Pages.path(question));
                        });
                    }
                }
            }
        } finally {
            context.report().add(section);
        }
    }

    private static List<Visitor> readers(Context context, Room room) throws java.io.IOException {
        return context.crew().ready(readers(room));
    }

    private static List<Member> readers(Room room) {
        return room.members().subList(0, Math.min(READERS, room.members().size()));
    }

    private static void same(Visitor reader, Way product, Question question) throws Exception {
        TimelinePage told = Pages.read(reader.reads(Pages.newest(question)));
        if (!told.withoutAttachments().equals(product.page(question))) {
            throw new IllegalStateException(
                    "The product's page is not the one that was loaded; was something written in "
                            + question.room().id() + "? It says: " + told);
        }
    }

    private record Cell(Room room, Depth depth, String way) {
        String words() {
            return Cells.count(room.messages()) + " messages, " + depth.words() + ", " + way;
        }
    }

    private record Asked(Cell cell, Load load) {}

    private static void measure(Context context, Section section, Asked asked, Work work) throws Exception {
        if (context.stop().isAsked()) {
            return;
        }
        Cell cell = asked.cell();
        int clients = asked.load().clients();
        Loop loop = new Loop(asked.load(), context.stop());
        Sample sample = context.progress()
                .step(cell.words() + ", " + clients + " clients", asked.load().whole(), () -> {
                    Sample measured = loop.closed(work);
                    context.progress().result(Cells.words(measured));
                    return measured;
                });
        String messages = Cells.count(cell.room().messages());
        section.row(
                messages,
                cell.depth().words(),
                Integer.toString(clients),
                cell.way(),
                Cells.rate(sample),
                Cells.p50(sample),
                Cells.p99(sample),
                Cells.count(sample.done()),
                Cells.count(sample.failed()));
        if (sample.failed() > 0) {
            section.note(cell.words() + ": first failure " + sample.firstFailure());
        }
        if (clients == CLIENTS.getLast()) {
            section.bar(
                    "pages a second, " + clients + " clients",
                    new Section.Bar(messages + " messages, " + cell.depth().words(), cell.way(), sample.perSecond()));
        }
        figures(context, section, asked, sample);
    }

    private static void figures(Context context, Section section, Asked asked, Sample sample) {
        Cell cell = asked.cell();
        boolean largest = cell.room().equals(context.data().large().getLast());
        if (section.kind().equals("timeline-http") && largest) {
            String depth = cell.depth() == Depth.NEWEST ? "newest" : "depth";
            String figure = "page." + depth + "." + asked.load().clients();
            context.report().figure(figure + ".rate", sample.perSecond());
            context.report().figure(figure + ".p99", sample.millis(99));
        }
    }
}
