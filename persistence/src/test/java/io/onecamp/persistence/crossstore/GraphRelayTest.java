package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.PersonCard;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphRelayTest {
    /** The standard of onecamp.relay.attempts. */
    private static final int PARKED_AFTER = 8;

    private final Bench bench = Bench.fresh();
    private final GraphRelay testee = started(bench);
    private final Company company = bench.settledCompany();

    private static GraphRelay started(Bench node) {
        GraphRelay relay = node.of(GraphRelay.class);
        relay.start(node.steps);
        return relay;
    }

    @AfterEach
    void drop() {
        bench.close();
    }

    private void round() {
        testee.poke();
        bench.steps.all();
    }

    private String text(MessageHead head) {
        var told = bench.graph
                .memory
                .cards(company.workspace(), head.conversation(), List.of(head.seq()))
                .get(head.seq());
        return told == null ? "nothing" : told.card().text();
    }

    @Test
    void it_brings_everything_that_waits_batch_by_batch() {
        List<MessageHead> said = IntStream.range(0, 70)
                .mapToObj(i -> company.says(company.ana(), "number " + i))
                .toList();
        round();
        assertThat(bench.graph.requests).extracting(List::size).containsExactly(64, 6);
        assertThat(bench.pending()).isEmpty();
        assertThat(text(said.getLast())).isEqualTo("number 69");
        round();
        assertThat(bench.graph.requests).hasSize(2);
    }

    @Test
    void the_youngest_are_left_to_group_commit() {
        EntryId young = bench.rows.inTransaction(() -> bench.rows
                .journal()
                .append(
                        company.workspace(),
                        company.ana().id(),
                        Instant.now().plusSeconds(60),
                        new Change.PersonChanged(PersonCard.of(company.ana()))));
        round();
        assertThat(bench.graph.requests).isEmpty();
        assertThat(bench.pending()).containsExactly(young);
    }

    @Test
    void while_one_node_leads_another_does_nothing_until_the_first_lets_go() {
        round();
        Bench other = bench.anotherNode();
        GraphRelay second = started(other);
        MessageHead said = company.says(company.ana(), "one");
        second.poke();
        other.steps.all();
        assertThat(bench.graph.requests).isEmpty();
        testee.stop();
        second.poke();
        other.steps.all();
        assertThat(text(said)).isEqualTo("one");
        assertThat(bench.pending()).isEmpty();
    }

    @Test
    void a_leader_that_lost_its_lease_while_it_was_sending_takes_nothing_off() {
        MessageHead said = company.says(company.ana(), "one");
        bench.graph.whileApplying = () -> bench.database.execute(
                "update lease set owner = 'another node', epoch = epoch + 1 where name = 'graph.relay'");
        round();
        assertThat(text(said)).isEqualTo("one");
        assertThat(bench.pending()).containsExactly(said.entry());
    }

    @Test
    void a_stream_whose_entry_is_refused_is_held_and_the_others_go_on() {
        ConversationId withEve = company.opens(company.ana(), company.eve());
        round();
        MessageHead refused = company.says(company.ana(), withEve, "refused");
        MessageHead other = company.says(company.ana(), "taken");
        bench.graph.refused.add(refused.entry());
        round();
        assertThat(text(other)).isEqualTo("taken");
        assertThat(bench.pending()).containsExactly(refused.entry());
        assertThat(bench.held()).containsExactly("conversation:" + withEve);
        int before = bench.graph.requests.size();
        round();
        assertThat(bench.graph.requests).as("not before it is due").hasSize(before);

        bench.graph.refused.clear();
        bench.database.execute("update held set next_at = now() - interval '1 second'");
        round();
        assertThat(text(refused)).isEqualTo("refused");
        assertThat(bench.pending()).isEmpty();
        assertThat(bench.held()).isEmpty();
    }

    @Test
    void what_this_program_cannot_read_is_held_and_parked_and_the_others_go_on() {
        ConversationId withEve = company.opens(company.ana(), company.eve());
        round();
        MessageHead unreadable = company.says(company.ana(), withEve, "of a newer program");
        String entry = Long.toString(unreadable.entry().value());
        bench.database.execute("update journal set version = 99 where id = " + entry);
        MessageHead other = company.says(company.ana(), "taken");
        round();
        assertThat(text(other)).isEqualTo("taken");
        assertThat(bench.pending()).containsExactly(unreadable.entry());
        assertThat(bench.held()).containsExactly("conversation:" + withEve);
        bench.database.execute("update journal set version = 1 where id = " + entry);
        bench.database.execute("update held set next_at = now() - interval '1 second'");
        round();
        assertThat(text(unreadable)).isEqualTo("of a newer program");
        assertThat(bench.held()).isEmpty();
    }

    @Test
    void what_the_adapter_chokes_on_is_found_among_its_neighbours_and_held() {
        ConversationId withEve = company.opens(company.ana(), company.eve());
        round();
        MessageHead choking = company.says(company.ana(), withEve, "choking");
        MessageHead other = company.says(company.ana(), "taken");
        bench.graph.choking.add(choking.entry());
        round();
        assertThat(text(other)).isEqualTo("taken");
        assertThat(bench.pending()).containsExactly(choking.entry());
        assertThat(bench.held()).containsExactly("conversation:" + withEve);
    }

    @Test
    void a_late_leader_lets_no_stream_go_that_another_node_holds() {
        MessageHead refused = company.says(company.ana(), "refused");
        bench.graph.refused.add(refused.entry());
        round();
        bench.graph.refused.clear();
        bench.database.execute("update held set next_at = now() - interval '1 second'");
        bench.graph.whileApplying = () -> bench.database.execute(
                "update lease set owner = 'another node', epoch = epoch + 1 where name = 'graph.relay'");
        round();
        assertThat(bench.pending()).containsExactly(refused.entry());
        assertThat(bench.held()).hasSize(1);
    }

    @Test
    void when_everything_is_refused_the_round_ends_well() {
        MessageHead refused = company.says(company.ana(), "refused");
        bench.graph.refused.add(refused.entry());
        round();
        assertThat(bench.held()).hasSize(1);
        // The relay is alive: what comes to other streams still goes.
        ConversationId withEve = company.opens(company.ana(), company.eve());
        MessageHead other = company.says(company.ana(), withEve, "taken");
        round();
        assertThat(text(other)).isEqualTo("taken");
    }

    @Test
    void after_eight_attempts_a_stream_is_parked_and_not_tried_again() {
        MessageHead refused = company.says(company.ana(), "refused");
        bench.graph.refused.add(refused.entry());
        for (int attempt = 1; attempt <= PARKED_AFTER; attempt++) {
            assertThat(bench.of(RelayReports.class).graph().parked()).isZero();
            bench.database.execute("update held set next_at = now() - interval '1 second'");
            round();
        }
        assertThat(bench.of(RelayReports.class).graph().held()).isEqualTo(1);
        assertThat(bench.of(RelayReports.class).graph().parked()).isEqualTo(1);
        int before = bench.graph.requests.size();
        bench.database.execute("update held set next_at = now() - interval '1 second'");
        round();
        assertThat(bench.graph.requests).hasSize(before);
        assertThat(bench.pending()).containsExactly(refused.entry());
    }

    /** Red where each refusal is an attempt: a busy conversation would be parked within seconds. */
    @Test
    void what_is_refused_before_it_is_tried_again_is_no_further_attempt() {
        MessageHead first = company.says(company.ana(), "refused");
        bench.graph.refused.add(first.entry());
        round();
        for (int more = 1; more <= 2 * PARKED_AFTER; more++) {
            MessageHead another = company.says(company.ana(), "refused, too");
            bench.of(HeldStreams.class)
                    .hold(new Applicable(another.entry(), "conversation:" + another.conversation(), List.of()), "no");
        }
        assertThat(bench.of(RelayReports.class).graph().parked()).isZero();
        assertThat(bench.rows.sql().list("select from_position from held", row -> row.getLong(1)))
                .as("it waits from the first of them")
                .containsExactly(first.entry().value());
    }

    /** Red where it is held all the same: nobody would ever let the stream go. */
    @Test
    void what_another_node_has_brought_meanwhile_holds_nobody() {
        MessageHead brought = company.says(company.ana(), "brought");
        round();
        bench.of(HeldStreams.class)
                .hold(new Applicable(brought.entry(), "conversation:" + brought.conversation(), List.of()), "no");
        assertThat(bench.held()).isEmpty();
    }

    @Test
    void neighbours_in_its_stream_that_go_through_do_not_make_a_refused_entry_begin_anew() {
        MessageHead refused = company.says(company.ana(), "refused");
        bench.graph.refused.add(refused.entry());
        for (int attempt = 1; attempt <= PARKED_AFTER; attempt++) {
            MessageHead neighbour = company.says(company.ben(), "neighbour " + attempt);
            bench.database.execute("update held set next_at = now() - interval '1 second'");
            round();
            assertThat(text(neighbour)).isEqualTo("neighbour " + attempt);
        }
        assertThat(bench.of(RelayReports.class).graph().parked()).isEqualTo(1);
        assertThat(bench.pending()).containsExactly(refused.entry());
    }

    @Test
    void a_graph_that_was_away_gets_what_waited_and_what_it_took_shortly_before() {
        MessageHead before = company.says(company.ana(), "taken, and lost with the graph's last seconds");
        round();
        assertThat(bench.pending()).isEmpty();
        bench.graph.away = true;
        MessageHead during = company.says(company.ana(), "said while it was away");
        round();
        assertThat(bench.of(GraphHealth.class).awaySince()).isPresent();
        assertThat(bench.pending()).containsExactly(during.entry());

        bench.graph.away = false;
        bench.graph.requests.clear();
        round();
        round();
        round();
        assertThat(bench.of(GraphHealth.class).awaySince()).isEmpty();
        assertThat(bench.graph.entries()).contains(before.entry(), during.entry());
        assertThat(bench.pending()).isEmpty();
    }

    @Test
    void an_erased_entry_is_done_without_being_sent() {
        MessageHead said = company.says(company.ana(), "erased");
        bench.database.execute("update journal set payload = null, salt = null where id = "
                + said.entry().value());
        round();
        assertThat(bench.graph.requests).isEmpty();
        assertThat(bench.pending()).isEmpty();
    }
}
