package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.installation.Seam;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.search.SearchDocument;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The search relay as an example of every relay that follows the one order. */
class RelayTest {
    /** The standard of onecamp.relay.attempts. */
    private static final int PARKED_AFTER = 8;

    private final Bench bench = Bench.fresh();
    private final Relay testee = started(bench);
    private final Company company = bench.settledCompany();
    private final ConversationId withEve = company.opens(company.ana(), company.eve());

    static Relay started(Bench node) {
        Relay relay = node.of(FollowingRelays.class).to(node.of(SearchTarget.class));
        relay.start(node.steps);
        return relay;
    }

    @AfterEach
    void drop() {
        bench.close();
    }

    private void round() {
        bench.rows.sequence();
        testee.poke();
        bench.steps.all();
    }

    private void heldIsDue() {
        bench.database.execute("update held set next_at = now() - interval '1 second'");
    }

    private Seam.RelayReport report() {
        return bench.of(RelayReports.class).following().getFirst();
    }

    @Test
    void it_brings_everything_stretch_by_stretch_and_nothing_twice() {
        List<EntryId> said = IntStream.range(0, 230)
                .mapToObj(i -> company.says(company.ana(), "number " + i).entry())
                .toList();
        round();
        assertThat(bench.index.entries()).containsExactlyElementsOf(said);
        assertThat(bench.index.requests).hasSize(3);
        assertThat(report())
                .isEqualTo(new Seam.RelayReport("search", 0, Optional.empty(), 0, 0, Optional.of("node-1")));
        round();
        assertThat(bench.index.requests).hasSize(3);
    }

    @Test
    void of_one_thing_the_newest_in_a_stretch_is_brought() {
        MessageHead said = company.says(company.ana(), "first");
        MessageHead edited = company.edits(said, "second");
        MessageHead gone = company.deletes(company.says(company.ben(), "regretted"));
        round();
        assertThat(bench.index.requests).containsExactly(List.of(edited.entry(), gone.entry()));
        assertThat(bench.index.documents.values()).last().isInstanceOf(SearchDocument.Removed.class);
    }

    @Test
    void while_one_node_leads_another_does_nothing_until_the_first_lets_go() {
        round();
        Bench other = bench.anotherNode();
        Relay second = started(other);
        MessageHead said = company.says(company.ana(), "one");
        bench.rows.sequence();
        second.poke();
        other.steps.all();
        assertThat(bench.index.requests).isEmpty();
        testee.stop();
        second.poke();
        other.steps.all();
        assertThat(bench.index.entries()).containsExactly(said.entry());
    }

    @Test
    void a_leader_that_lost_its_lease_while_it_was_sending_moves_nothing_and_holds_nobody() {
        round();
        MessageHead said = company.says(company.ana(), "one");
        bench.index.refused.add(said.entry());
        bench.index.whilePutting = () -> bench.database.execute(
                "update lease set owner = 'another node', epoch = epoch + 1 where name = 'search.relay'");
        round();
        assertThat(bench.index.requests).hasSize(1);
        assertThat(report().behind()).isPositive();
        assertThat(bench.held()).isEmpty();
    }

    @Test
    void a_stream_with_a_refused_entry_is_held_the_others_go_on_and_later_it_is_brought_in_order() {
        MessageHead refused = company.says(company.ana(), withEve, "refused");
        MessageHead other = company.says(company.ana(), "taken");
        bench.index.refused.add(refused.entry());
        round();
        assertThat(bench.index.entries()).containsExactly(other.entry());
        assertThat(bench.held()).containsExactly("conversation:" + withEve);
        MessageHead behind = company.says(company.ana(), withEve, "behind the refused one");
        MessageHead another = company.says(company.ana(), "taken, too");
        int before = bench.index.requests.size();
        round();
        assertThat(bench.index.requests.subList(before, bench.index.requests.size()))
                .containsExactly(List.of(another.entry()));
        assertThat(report())
                .isEqualTo(new Seam.RelayReport("search", 0, Optional.empty(), 1, 0, Optional.of("node-1")));

        bench.index.refused.clear();
        heldIsDue();
        round();
        assertThat(bench.index.requests.getLast()).containsExactly(refused.entry(), behind.entry());
        assertThat(bench.held()).isEmpty();
        assertThat(bench.index.entries())
                .containsExactly(refused.entry(), other.entry(), behind.entry(), another.entry());
    }

    @Test
    void a_long_held_stream_is_brought_piece_by_piece_before_it_is_free() {
        MessageHead refused = company.says(company.ana(), withEve, "refused");
        bench.index.refused.add(refused.entry());
        round();
        IntStream.range(0, 150).forEach(i -> company.says(company.ana(), withEve, "number " + i));
        round();
        bench.index.refused.clear();
        heldIsDue();
        round();
        assertThat(bench.held()).isEmpty();
        assertThat(bench.index.documents).hasSize(151);
    }

    @Test
    void after_eight_attempts_a_stream_is_parked_and_the_others_still_go_on() {
        MessageHead refused = company.says(company.ana(), withEve, "refused");
        bench.index.refused.add(refused.entry());
        for (int attempt = 1; attempt <= PARKED_AFTER; attempt++) {
            round();
            assertThat(report().parked()).isEqualTo(attempt < PARKED_AFTER ? 0 : 1);
            heldIsDue();
        }
        int before = bench.index.requests.size();
        round();
        assertThat(bench.index.requests).hasSize(before);
        MessageHead other = company.says(company.ana(), "taken");
        round();
        assertThat(bench.index.entries()).containsExactly(other.entry());
    }

    @Test
    void what_makes_the_target_choke_is_found_among_its_neighbours_and_held() {
        MessageHead before = company.says(company.ana(), "before");
        MessageHead choking = company.says(company.ana(), withEve, "choking");
        MessageHead after = company.says(company.ana(), "after");
        bench.index.choking.add(choking.entry());
        round();
        assertThat(bench.index.entries()).containsExactly(before.entry(), after.entry());
        assertThat(bench.held()).containsExactly("conversation:" + withEve);
    }

    @Test
    void a_target_that_is_away_holds_nobody_and_gets_everything_when_it_is_back() {
        round();
        bench.index.away = true;
        MessageHead said = company.says(company.ana(), "one");
        round();
        assertThat(bench.held()).isEmpty();
        assertThat(report().behind()).isPositive();
        bench.index.away = false;
        round();
        assertThat(bench.index.entries()).containsExactly(said.entry());
        assertThat(report().behind()).isZero();
    }

    @Test
    void a_target_that_forgot_everything_gets_everything_again_and_nobody_stays_held() {
        MessageHead one = company.says(company.ana(), "one");
        MessageHead refused = company.says(company.ana(), withEve, "refused");
        bench.index.refused.add(refused.entry());
        round();
        assertThat(bench.held()).hasSize(1);
        bench.index.refused.clear();
        bench.index.forgets("second");
        round();
        assertThat(bench.index.entries()).containsExactly(one.entry(), refused.entry());
        assertThat(bench.held()).isEmpty();
    }

    @Test
    void what_this_program_cannot_read_is_held_and_not_lost() {
        MessageHead unreadable = company.says(company.ana(), withEve, "of a newer program");
        String entry = Long.toString(unreadable.entry().value());
        bench.database.execute("update journal set version = 99 where id = " + entry);
        MessageHead behind = company.says(company.ana(), withEve, "behind it");
        MessageHead other = company.says(company.ana(), "taken");
        round();
        assertThat(bench.index.entries()).as("not what is behind it").containsExactly(other.entry());
        assertThat(bench.held()).containsExactly("conversation:" + withEve);
        bench.database.execute("update journal set version = 1 where id = " + entry);
        heldIsDue();
        round();
        assertThat(bench.index.entries()).containsExactly(unreadable.entry(), behind.entry(), other.entry());
    }

    @Test
    void an_erased_entry_is_passed_without_being_sent() {
        MessageHead said = company.says(company.ana(), "erased");
        bench.database.execute("update journal set payload = null, salt = null where id = "
                + said.entry().value());
        round();
        assertThat(bench.index.requests).isEmpty();
        assertThat(report().behind()).isZero();
    }
}
