package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Position;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.testbed.ProtectionContract;
import io.onecamp.persistence.testbed.ScriptedSql;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;

/**
 * The locks on held rows. One lets a stream go: it has seen that nothing of it is unsent and is about to say so. Another
 * comes to the stream's next entry, finds the stream held, skips it, and moves the cursor past it.
 */
class HeldRowsProtectionTest implements ProtectionContract {
    private final Bench bench = Bench.fresh();

    @AfterEach
    void drop() {
        bench.close();
    }

    @Override
    public String promise() {
        return "every entry is sent, whoever lets its stream go meanwhile";
    }

    @Override
    public void play(Protection protection) {
        ScriptedSql sql = new ScriptedSql(bench.rows.sql());
        if (protection == Protection.OFF) {
            sql.saying(
                    "from held where relay = ? and stream = any(?) order by stream for share",
                    "from held where relay = ? and stream = any(?)");
            sql.saying(
                    "from held where relay = ? and stream = ? for update", "from held where relay = ? and stream = ?");
        }
        bench.rows.beans().bind(Sql.class, sql);
        Company company = bench.settledCompany();
        String stream = "conversation:" + company.conversation();
        RelaySteps steps = bench.of(RelaySteps.class);
        Relay relay = RelayTest.started(bench);
        RelaySteps.Turn turn = new RelaySteps.Turn(
                "search", bench.of(Leases.class).lead("search.relay").orElseThrow());
        Followed sent = heldAndSentMeanwhile(company, steps, turn);
        EntryId next = company.says(company.ana(), "the next one").entry();
        bench.rows.sequence();

        ScriptedSql.Step aboutToSaySo = sql.before("delete from held where relay = ? and stream = ?");
        CompletableFuture<Boolean> lettingGo = begun(() -> steps.release(turn, stream, sent));
        aboutToSaySo.awaitReached();
        CompletableFuture<Boolean> skipping = begun(() -> skip(steps, turn, sent));
        bench.awaitBlockedOr(skipping);
        aboutToSaySo.goOn();
        OpenTransaction.answer(lettingGo);
        OpenTransaction.answer(skipping);

        relay.poke();
        bench.steps.all();
        assertThat(bench.index.entries()).as(promise()).contains(next);
    }

    /** On a thread of its own, because it stands still while another goes on. */
    private static CompletableFuture<Boolean> begun(Supplier<Boolean> step) {
        return CompletableFuture.supplyAsync(
                step, work -> Thread.ofPlatform().daemon().start(work));
    }

    /** An entry that was refused once, and has gone through since; its stream is held. */
    private Followed heldAndSentMeanwhile(Company company, RelaySteps steps, RelaySteps.Turn turn) {
        company.says(company.ana(), "refused at first");
        bench.rows.sequence();
        Position from = steps.begin(turn, bench.index.incarnation).orElseThrow();
        List<Followed> stretch = bench.of(FollowedEntries.class).after(from, 100);
        Followed refused = stretch.getLast();
        steps.settle(turn, new RelaySteps.Settlement(from, stretch, Set.of(), Map.of(refused, "refused")));
        return refused;
    }

    private boolean skip(RelaySteps steps, RelaySteps.Turn turn, Followed last) {
        Position from = last.position();
        List<Followed> coming = bench.of(FollowedEntries.class).after(from, 100);
        return steps.settle(turn, new RelaySteps.Settlement(from, coming, Set.of(last.stream()), Map.of()));
    }
}
