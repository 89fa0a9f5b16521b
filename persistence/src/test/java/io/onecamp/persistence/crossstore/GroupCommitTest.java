package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.operation.Settling;
import io.onecamp.domain.operation.SettlingContract;
import io.onecamp.domain.person.PersonCard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest implements SettlingContract {
    private final Bench bench = Bench.fresh();
    private final GroupCommit testee = bench.of(GroupCommit.class);
    private final Company company = bench.settledCompany();

    GroupCommitTest() {
        testee.start(bench.steps);
    }

    @AfterEach
    void drop() {
        bench.close();
    }

    @Override
    public Settling testee() {
        return testee;
    }

    @Override
    public EntryId settled() {
        EntryId entry = company.says(company.ana(), "settled").entry();
        bench.steps.all();
        return entry;
    }

    @Override
    public EntryId waiting() {
        return company.says(company.ana(), "nobody steps the thread that would bring it")
                .entry();
    }

    private boolean isThere(MessageHead head) {
        return testee.await(List.of(head.entry()), Duration.ZERO);
    }

    private void flush() {
        bench.of(SettledEntries.class).flush();
    }

    @Test
    void what_queued_while_nothing_ran_is_one_request_with_the_newest_state_of_each_part() {
        MessageHead one = company.says(company.ana(), "one");
        MessageHead two = company.says(company.ben(), "two");
        MessageHead edited = company.edits(company.edits(one, "one, better"), "one, best");
        bench.steps.all();
        assertThat(bench.graph.requests).hasSize(1);
        assertThat(bench.graph.entries()).containsExactlyInAnyOrder(edited.entry(), two.entry());
        assertThat(List.of(isThere(one), isThere(two), isThere(edited))).containsOnly(true);
        assertThat(bench.pending()).as("taken off later, outside any request").hasSize(4);
        flush();
        assertThat(bench.pending()).isEmpty();
        assertThat(isThere(edited)).isTrue();
    }

    @Test
    void a_request_holds_at_most_64_entries() {
        IntStream.range(0, 70).forEach(i -> company.says(company.ana(), "number " + i));
        bench.steps.all();
        assertThat(bench.graph.requests).extracting(List::size).containsExactly(64, 6);
    }

    @Test
    void what_was_rolled_back_is_never_sent() {
        try {
            bench.rows.inTransaction(() -> {
                company.saying(company.ana(), company.conversation(), "never");
                throw new IllegalStateException("as the test asked");
            });
        } catch (IllegalStateException expected) {
            // Rolled back.
        }
        bench.steps.all();
        assertThat(bench.graph.requests).isEmpty();
    }

    @Test
    void a_refused_entry_does_not_fail_its_neighbours_and_is_held() {
        MessageHead before = company.says(company.ana(), "before");
        io.onecamp.domain.id.ConversationId withEve = company.opens(company.ana(), company.eve());
        MessageHead refused = company.says(company.ana(), withEve, "what the graph will not take");
        MessageHead after = company.says(company.ben(), "after");
        bench.graph.refused.add(refused.entry());
        bench.steps.all();
        assertThat(isThere(before)).isTrue();
        assertThat(isThere(after)).isTrue();
        assertThat(isThere(refused)).isFalse();
        assertThat(bench.held()).containsExactly("conversation:" + withEve);
        assertThat(bench.graph.prepared).isEqualTo(1);
        flush();
        assertThat(bench.pending()).containsExactly(refused.entry());
    }

    @Test
    void while_the_graph_is_away_everything_stays_pending_and_nobody_waits() {
        bench.graph.away = true;
        MessageHead first = company.says(company.ana(), "first");
        bench.steps.all();
        assertThat(isThere(first)).isFalse();
        assertThat(bench.of(GraphHealth.class).awaySince()).isPresent();
        MessageHead second = company.says(company.ana(), "second");
        assertThat(bench.steps.waiting()).isZero();
        long before = System.nanoTime();
        assertThat(testee.await(List.of(second.entry()), Duration.ofMinutes(1))).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
        flush();
        assertThat(bench.pending()).containsExactly(first.entry(), second.entry());
        assertThat(bench.held()).isEmpty();
    }

    @Test
    void what_does_not_fit_into_the_queue_is_left_to_the_relay_and_nobody_waits_for_it() {
        int tooMany = 1030;
        bench.database.execute("insert into pending select n, 'person:x' from generate_series(1000001, 1001030) as n");
        NodeState state = new NodeState.PersonState(company.workspace(), new EntryId(1), PersonCard.of(company.ana()));
        List<Applicable> entries = LongStream.rangeClosed(1_000_001, 1_000_000 + tooMany)
                .mapToObj(n -> new Applicable(new EntryId(n), "person:x", List.of(state)))
                .toList();
        testee.offer(entries);
        long before = System.nanoTime();
        assertThat(testee.await(List.of(entries.getLast().entry()), Duration.ofMinutes(1)))
                .isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
        bench.steps.all();
        assertThat(testee.await(List.of(entries.getFirst().entry()), Duration.ZERO))
                .isTrue();
        flush();
        assertThat(bench.pending()).hasSize(tooMany - 1024);
    }

    @Test
    void what_an_earlier_incarnation_took_is_not_taken_off_the_list() {
        bench.of(GraphHealth.class).refresh();
        MessageHead said = company.says(company.ana(), "taken by a graph that then lost it");
        // Meanwhile another node finds that the graph came back, perhaps without its last seconds.
        bench.graph.whileApplying =
                () -> bench.anotherNode().of(PendingWork.class).sendAgain(Instant.now());
        bench.steps.all();
        bench.graph.whileApplying = () -> {};
        flush();
        assertThat(bench.pending()).contains(said.entry());
        assertThat(isThere(said)).isFalse();
    }

    @Test
    void after_it_is_stopped_it_takes_nothing_and_nobody_waits() {
        testee.stop();
        MessageHead said = company.says(company.ana(), "after the stop");
        bench.steps.all();
        assertThat(bench.graph.requests).isEmpty();
        assertThat(isThere(said)).isFalse();
    }
}
