package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.search.SearchRebuild;
import io.onecamp.domain.search.SearchRebuild.State;
import io.onecamp.domain.search.SearchRebuildContract;
import io.onecamp.domain.search.SecondIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A rebuild, from beginning to end, by the relays that do it. */
class SearchRebuildsTest implements SearchRebuildContract {
    private final Bench bench = Bench.fresh();
    private final WatchedSecondIndex second = new WatchedSecondIndex(bench.index);
    private final Node here = new Node(bench);
    private final Company company = bench.settledCompany();

    /** One that runs both relays. */
    private final class Node {
        private final Bench of;
        private final Relay search;
        private final Relay rebuilding;

        Node(Bench of) {
            this.of = of;
            of.rows.beans().bind(SecondIndex.class, second);
            search = RelayTest.started(of);
            rebuilding = of.of(FollowingRelays.class).to(of.of(SecondSearchTarget.class));
            rebuilding.start(of.steps);
        }

        void round() {
            bench.rows.sequence();
            rebuilding.poke();
            search.poke();
            of.steps.all();
        }

        void leaves() {
            search.stop();
            rebuilding.stop();
        }
    }

    @AfterEach
    void drop() {
        bench.close();
    }

    @Override
    public SearchRebuild testee() {
        return bench.of(SearchRebuilds.class);
    }

    @Override
    public Rows rows() {
        return bench.rows;
    }

    @Override
    public Company company() {
        return company;
    }

    @Override
    public void works() {
        for (int i = 0; i < 4; i++) {
            here.round();
        }
    }

    private void begin() {
        rows().inTransaction(() -> testee().begin(NOON));
    }

    /** Red where it decides by what it saw alone: the second index of a later rebuild would take over nearly empty. */
    @Test
    void a_leader_that_stood_still_meanwhile_does_not_decide_that_the_second_index_takes_over() {
        says(3, "one");
        begin();
        here.round();
        SearchRebuilds rebuilds = bench.of(SearchRebuilds.class);
        String relay = "select position from relay where name = 'search.next'";
        Position reached =
                bench.rows.sql().one(relay, row -> new Position(row.getLong(1))).orElseThrow();
        long epoch = bench.of(Leases.class).lead("search.next.relay").orElseThrow();
        assertThat(rebuilds.decideToTakeOver(epoch - 1, reached)).isFalse();
        assertThat(rebuilds.decideToTakeOver(epoch, new Position(reached.value() - 1)))
                .isFalse();
        assertThat(state()).isEqualTo(State.UNDER_WAY);
        assertThat(rebuilds.decideToTakeOver(epoch, reached)).isTrue();
    }

    private State state() {
        return testee().newest().orElseThrow().state();
    }

    private List<EntryId> says(int many, String what) {
        return IntStream.range(0, many)
                .mapToObj(i -> company.says(company.ana(), what + " " + i).entry())
                .toList();
    }

    @Test
    void people_write_meanwhile_and_nothing_is_missed_or_done_again() {
        List<EntryId> all = new ArrayList<>(says(230, "before"));
        here.round();
        MessageHead edited = company.edits(company.says(company.ben(), "to be edited"), "edited");
        all.add(edited.entry());
        here.round();
        begin();
        // Written while the second index is being filled: both get it.
        int[] times = {0};
        second.whilePutting = () -> {
            if (times[0]++ < 3) {
                all.add(company.says(company.ana(), "meanwhile " + times[0]).entry());
            }
        };
        works();
        assertThat(state()).isEqualTo(State.DONE);
        assertThat(bench.index.incarnation).isEqualTo("second 1");
        assertThat(bench.index.entries())
                .containsExactlyElementsOf(all.stream().sorted().toList());
        assertThat(second.second).isEmpty();
        int before = bench.index.requests.size();
        EntryId after = company.says(company.ana(), "after").entry();
        here.round();
        assertThat(bench.index.requests.subList(before, bench.index.requests.size()))
                .as("it goes on from where the second one came, not from the beginning")
                .containsExactly(List.of(after));
        assertThat(bench.of(RelayReports.class).following()).hasSize(1).allMatch(relay -> relay.behind() == 0);
    }

    @Test
    void another_node_goes_on_where_one_left_it() {
        says(230, "said");
        here.round();
        begin();
        int[] times = {0};
        second.whilePutting = () -> {
            if (++times[0] == 2) {
                throw new io.onecamp.domain.installation.StoreAway("as the test asked");
            }
        };
        here.round();
        assertThat(testee().newest().orElseThrow().done()).isBetween(90L, 210L);
        here.leaves();
        second.whilePutting = () -> {};
        Bench other = bench.anotherNode();
        Node there = new Node(other);
        int had = second.second.orElseThrow().requests.size();
        there.round();
        there.round();
        assertThat(state()).isEqualTo(State.DONE);
        assertThat(had).isPositive();
        assertThat(bench.index.entries()).hasSize(230);
    }

    @Test
    void who_dies_before_the_second_has_taken_over_is_followed_by_one_who_has_it_done() {
        says(10, "said");
        here.round();
        begin();
        second.failingTakeOvers = 1;
        here.round();
        assertThat(state()).isEqualTo(State.UNDER_WAY);
        EntryId late = company.says(company.ana(), "in between").entry();
        works();
        assertThat(state()).isEqualTo(State.DONE);
        assertThat(bench.index.incarnation).isEqualTo("second 1");
        assertThat(bench.index.entries()).hasSize(11).contains(late);
    }

    @Test
    void it_waits_for_what_the_second_refuses_until_that_is_parked_which_stays_with_it() {
        ConversationId withEve = company.opens(company.ana(), company.eve());
        EntryId refused = company.says(company.ana(), withEve, "refused").entry();
        says(3, "taken");
        here.round();
        second.refused.add(refused);
        begin();
        for (int attempt = 1; attempt <= 8; attempt++) {
            works();
            assertThat(state()).isEqualTo(attempt < 8 ? State.UNDER_WAY : State.DONE);
            bench.database.execute("update held set next_at = now() - interval '1 second'");
        }
        assertThat(bench.index.entries()).hasSize(3).doesNotContain(refused);
        assertThat(bench.of(SqlParkedStore.class).after(0, 10)).singleElement().satisfies(one -> {
            assertThat(one.relay()).isEqualTo("search");
            assertThat(one.refused().entry()).isEqualTo(refused);
        });
    }

    @Test
    void one_that_is_given_up_leaves_the_first_index_as_it_was_and_no_cursor() {
        List<EntryId> said = says(150, "said");
        here.round();
        begin();
        second.whilePutting = () -> {
            throw new io.onecamp.domain.installation.StoreAway("as the test asked");
        };
        here.round();
        rows().inTransaction(() -> testee().cancel(NOON));
        here.round();
        assertThat(second.second).isEmpty();
        assertThat(bench.index.incarnation).isEqualTo("first");
        assertThat(bench.index.entries()).containsExactlyElementsOf(said);
        assertThat(bench.of(RelayReports.class).following()).hasSize(1);
    }
}
