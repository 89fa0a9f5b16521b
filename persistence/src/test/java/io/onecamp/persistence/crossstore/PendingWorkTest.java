package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.PersonCard;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PendingWorkTest {
    private final Bench bench = Bench.fresh();
    private final PendingWork testee = bench.of(PendingWork.class);
    private final Company company = bench.settledCompany();

    @AfterEach
    void drop() {
        bench.close();
    }

    private EntryId append(Instant at, Change change) {
        return bench.rows.inTransaction(() ->
                bench.rows.journal().append(company.workspace(), company.ana().id(), at, change));
    }

    @Test
    void what_the_graph_does_not_follow_never_waits() {
        append(Company.EARLIER, new Change.SessionEnded(company.ana().id(), SessionId.fresh()));
        append(Company.EARLIER, new Change.ConversationRead(company.ana().id(), company.conversation(), new Seq(1)));
        assertThat(bench.pending()).isEmpty();
        testee.sendAgain(Instant.now());
        assertThat(bench.rows
                        .sql()
                        .list(
                                "select kind from journal j join pending w on w.entry = j.id",
                                row -> row.getString("kind")))
                .doesNotContain("session.ended", "conversation.read");
    }

    @Test
    void sent_again_is_what_is_not_older_than_15_minutes_before_the_graph_went_away() {
        bench.database.execute("delete from unnumbered; delete from journal");
        Instant away = Company.EARLIER;
        Change change = new Change.PersonChanged(PersonCard.of(company.ana()));
        append(away.minus(Duration.ofMinutes(15)).minusMillis(1), change);
        EntryId justIn = append(away.minus(Duration.ofMinutes(15)), change);
        EntryId waiting = append(away, change);
        bench.database.execute("delete from pending where entry <> " + waiting.value());
        long before = testee.incarnation();
        assertThat(testee.sendAgain(away)).isEqualTo(1);
        assertThat(bench.pending()).containsExactly(justIn, waiting);
        assertThat(testee.incarnation()).isEqualTo(before + 1);
        assertThat(testee.sendAgain(away)).isZero();
        assertThat(testee.incarnation()).isEqualTo(before + 2);
    }

    /** Red where both are read in one statement: the entry would be neither in the graph nor on the list. */
    @Test
    void what_takes_off_the_list_waits_for_whoever_moves_the_incarnation() {
        MessageHead said = company.says(company.ana(), "one");
        testee.sendAgain(Instant.now());
        long incarnation = testee.incarnation();
        try (OpenTransaction moving = OpenTransaction.of(bench.rows)) {
            moving.does(() ->
                    bench.rows.sql().update("update lease set epoch = epoch + 1 where name = 'graph.incarnation'"));
            CompletableFuture<Void> settling =
                    CompletableFuture.runAsync(() -> testee.settle(List.of(said.entry()), incarnation));
            bench.awaitBlockedOr(settling);
            moving.commit();
            settling.join();
        }
        assertThat(bench.pending()).contains(said.entry());
    }

    @Test
    void a_nudged_entry_waits_again_once() {
        MessageHead said = company.says(company.ana(), "one");
        testee.settle(List.of(said.entry()), testee.incarnation());
        assertThat(testee.isSettled(List.of(said.entry()))).isTrue();
        testee.nudge(List.of(said.entry(), new EntryId(Long.MAX_VALUE)));
        testee.nudge(List.of(said.entry()));
        assertThat(bench.pending()).containsExactly(said.entry());
        assertThat(testee.isSettled(List.of(said.entry()))).isFalse();
    }

    @Test
    void only_the_present_incarnation_and_the_present_epoch_settle() {
        MessageHead said = company.says(company.ana(), "one");
        List<EntryId> entries = List.of(said.entry());
        long incarnation = testee.incarnation();
        long epoch = bench.of(Leases.class).lead("graph.relay").orElseThrow();
        testee.settle(entries, incarnation + 1);
        testee.settle(entries, incarnation, epoch - 1);
        testee.settle(entries, incarnation, epoch + 1);
        testee.settle(entries, incarnation - 1, epoch);
        testee.settle(List.of(), incarnation);
        assertThat(bench.pending()).containsExactly(said.entry());
        testee.settle(entries, incarnation, epoch);
        assertThat(bench.pending()).isEmpty();
    }

    @Test
    void the_backlog_is_counted_from_its_oldest() {
        RelayReports reports = bench.of(RelayReports.class);
        assertThat(reports.graph().behind()).isZero();
        assertThat(reports.graph().oldest()).isEmpty();
        company.says(company.ana(), "one");
        assertThat(reports.graph().behind()).isEqualTo(1);
        assertThat(reports.graph().oldest()).contains(Company.EARLIER);
    }
}
