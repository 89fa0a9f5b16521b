package io.onecamp.bench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.bench.measure.Stop;
import io.onecamp.bench.run.Ways;
import io.onecamp.bench.ways.Times;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.message.TimelineFold;
import io.onecamp.domain.message.Window;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** That a loaded installation behaves as if people had written it, whatever its graph. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LoadedContract {
    /** A new, empty installation. */
    abstract Loaded installation();

    /** What the product reads texts with. */
    abstract GraphTimelines timelines(Loaded loaded);

    private static long number(Loaded loaded, String question) throws SQLException {
        try (Connection connection = loaded.endpoints().main()) {
            return Sql.number(connection, question);
        }
    }

    @Test
    void a_page_is_what_was_generated_with_the_graph_and_without() throws Exception {
        try (Loaded loaded = installation()) {
            Dataset data = loaded.ensure();
            Map<String, List<Said>> said = said(data);
            for (Room room : List.of(
                    data.rooms().get(1), data.rooms().get(2), data.rooms().get(7))) {
                List<MessageHead> heads = heads(loaded, room);
                List<MessageCard> generated =
                        said.get(room.id().value()).stream().map(Said::card).toList();
                List<MessageCard> expected = generated.subList(generated.size() - heads.size(), generated.size());

                assertThat(cards(heads, fromGraph(loaded, heads), Map.of())).isEqualTo(expected);
                assertThat(cards(heads, Map.of(), fromJournal(loaded, heads))).isEqualTo(expected);
                assertThat(heads.stream().map(MessageHead::tally).toList())
                        .isEqualTo(said.get(room.id().value()).stream()
                                .map(Said::tally)
                                .toList()
                                .subList(generated.size() - heads.size(), generated.size()));
            }
        }
    }

    private static Map<String, List<Said>> said(Dataset data) throws Exception {
        Map<String, List<Said>> said = new HashMap<>();
        data.playMessages(new Story() {
            @Override
            public void said(Room room, Said one) {
                said.computeIfAbsent(room.id().value(), id -> new ArrayList<>()).add(one);
            }
        });
        return said;
    }

    private static List<MessageHead> heads(Loaded loaded, Room room) {
        PersonId reader = room.members().getFirst().person().id();
        return loaded.rows()
                .timelineHeads()
                .read(loaded.workspace(), reader, room.id(), new Window.Newest(50))
                .orElseThrow()
                .heads();
    }

    private static List<MessageCard> cards(
            List<MessageHead> heads,
            Map<Seq, Content<MessageCard>> fromGraph,
            Map<Seq, Content<MessageCard>> fromJournal) {
        return TimelineFold.fold(heads, fromGraph, fromJournal).stream()
                .map(TimelineFold.Folded::card)
                .toList();
    }

    private Map<Seq, Content<MessageCard>> fromGraph(Loaded loaded, List<MessageHead> heads) {
        return timelines(loaded)
                .cards(
                        loaded.workspace(),
                        heads.getFirst().conversation(),
                        heads.stream().map(MessageHead::seq).toList());
    }

    private static Map<Seq, Content<MessageCard>> fromJournal(Loaded loaded, List<MessageHead> heads) {
        Map<Seq, Content<MessageCard>> contents = new HashMap<>();
        loaded.rows()
                .journalContents()
                .of(heads.stream().map(MessageHead::contentEntry).toList())
                .forEach(content -> contents.put(content.card().seq(), content));
        return contents;
    }

    @Test
    void the_next_message_gets_the_next_number_entry_and_position() throws Exception {
        try (Loaded loaded = installation()) {
            Dataset data = loaded.ensure();
            Room room = data.large().getLast();
            long entries = number(loaded, "select max(id) from journal");
            long places = number(loaded, "select max(position) from ordered");

            EntryId entry = post(loaded, room);
            loaded.rows().sequence();

            assertThat(entry.value()).isEqualTo(entries + 1);
            assertThat(heads(loaded, room).getLast().seq()).isEqualTo(new Seq(room.messages() + 1L));
            assertThat(number(loaded, "select position from ordered where entry = " + entry.value()))
                    .isEqualTo(places + 1);
            assertThat(number(loaded, "select count(*) from pending")).isEqualTo(1);
        }
    }

    private static EntryId post(Loaded loaded, Room room) {
        PersonId writer = room.members().getFirst().person().id();
        return loaded.rows().inTransaction(() -> {
            var locked = loaded.rows()
                    .conversations()
                    .lockForWriting(loaded.workspace(), writer, room.id())
                    .orElseThrow();
            MessageCard card = MessageCard.posted(
                    new MessageCard.NewMessage(
                            MessageId.fresh(),
                            room.id(),
                            writer,
                            MessageText.of("And now?"),
                            List.of(),
                            Instant.ofEpochMilli(Instant.now().toEpochMilli())),
                    locked.lastSeq().next());
            EntryId entry = loaded.rows()
                    .journal()
                    .append(loaded.workspace(), writer, card.createdAt(), new Change.MessagePosted(card));
            loaded.rows().messages().add(loaded.workspace(), MessageHead.posted(card, entry));
            return entry;
        });
    }

    @Test
    void the_rows_agree_with_one_another() throws Exception {
        try (Loaded loaded = installation()) {
            loaded.ensure();

            assertThat(number(loaded, """
                    select count(*) from journal where digest <> sha256(salt || convert_to(payload::text, 'UTF8'))""")).as("entries with a wrong digest").isZero();
            assertThat(number(loaded, """
                    select count(*) from ordered o full join journal j on j.id = o.entry
                    where o.entry is null or j.id is null or o.stream <> j.stream""")).as("entries without a place").isZero();
            assertThat(number(loaded, "select next - 1 - count(*) from sequencer, ordered group by next"))
                    .as("holes in the order")
                    .isZero();
            assertThat(number(loaded, """
                    select count(*) from conversation c
                    where c.last_entry <> (select max(id) from journal where stream = 'conversation:' || c.id)
                       or c.last_seq <> (select count(*) from message m where m.conversation = c.id)""")).as("conversations that are behind").isZero();
            assertThat(number(loaded, "select count(*) from pending")
                            + number(loaded, "select count(*) from unnumbered"))
                    .as("work left to do")
                    .isZero();
            assertThat(number(loaded, """
                    select count(*) from message m
                    where coalesce((select sum((r ->> 'count')::int)
                                    from jsonb_array_elements(m.tally -> 'reactions') r), 0)
                          <> (select count(*) from reaction where target = m.id)
                       or coalesce((m.tally ->> 'commentCount')::int, 0)
                          <> (select count(*) from comment where message = m.id)"""))
                    .as("tallies that do not count their rows")
                    .isZero();
            assertThat(number(loaded, "select count(*) from person where role = 'OWNER'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void is_recognised_and_not_made_twice() throws Exception {
        try (Loaded loaded = installation()) {
            Dataset first = loaded.ensure();
            long messages = number(loaded, "select count(*) from message");

            assertThat(loaded.ensure().origin()).isEqualTo(first.origin());

            assertThat(number(loaded, "select count(*) from message")).isEqualTo(messages);
            assertThatThrownBy(() ->
                            loaded.generator(Stop.never()).ensure(new Sizes(40, 12, 800, 7), Generator.Company.ALONE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("other sizes");
        }
    }

    @Test
    void refuses_an_installation_that_people_use_unless_told_otherwise() throws Exception {
        try (Loaded loaded = installation()) {
            io.onecamp.domain.contract.Company.fresh(loaded.rows());

            assertThatThrownBy(loaded::ensure)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("people in this installation");
            assertThat(number(loaded, "select count(*) from message where seq > 10"))
                    .isZero();

            loaded.generator(Stop.never()).ensure(Loaded.TINY, Generator.Company.AMONG_OTHERS);
            assertThat(number(loaded, "select count(*) from message")).isEqualTo(600);
        }
    }

    @Test
    void one_that_was_stopped_while_the_graph_was_loaded_is_gone_on_with() throws Exception {
        try (Loaded loaded = installation()) {
            Stop stop = Stop.never();
            stop.ask();
            AtomicReference<Dataset> data = new AtomicReference<>();
            assertThatThrownBy(() -> data.set(loaded.generator(stop).ensure(Loaded.TINY, Generator.Company.ALONE)))
                    .isInstanceOf(Stopped.class);

            Dataset whole = loaded.ensure();

            List<MessageHead> heads = heads(loaded, whole.large().getLast());
            assertThat(fromGraph(loaded, heads)).hasSize(heads.size());
        }
    }

    @Test
    void all_ways_give_the_same_pages() throws Exception {
        try (Loaded loaded = installation()) {
            Dataset data = loaded.ensure();
            try (Ways ways = Ways.of(loaded.endpoints(), data, Loaded.silent())) {
                assertThat(ways.compare(data, new Times(data))).isEqualTo(36);
                assertThat(ways.all()).hasSizeGreaterThanOrEqualTo(4);
            }
        }
    }

    @Test
    void ways_that_do_not_agree_are_found_out() throws Exception {
        try (Loaded loaded = installation()) {
            Dataset data = loaded.ensure();
            Times times = new Times(data);
            try (Ways ways = Ways.of(loaded.endpoints(), data, Loaded.silent());
                    Connection main = loaded.endpoints().main()) {
                ways.compare(data, times);
                Sql.update(main, "update bench.person set name = name || ' the Second'");

                assertThatThrownBy(() -> ways.compare(data, times))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("do not agree");
            }
        }
    }
}
