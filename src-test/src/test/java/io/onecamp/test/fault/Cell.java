package io.onecamp.test.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.Message;
import io.onecamp.domain.message.Window;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.wire.Strike;
import io.onecamp.ejb.message.Timelines;
import io.onecamp.persistence.crossstore.Recorded;
import io.onecamp.persistence.crossstore.SteppedNode;
import io.onecamp.persistence.layer.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;

/** One deed under one trouble, and what must hold afterwards: consistency.md, "Under fault", (a) to (e). */
final class Cell {
    private static final int ROUNDS_UNDER_TROUBLE = 8;

    private final Stage stage;
    private final Truth truth;
    private final Deed deed;
    private final Trouble trouble;
    private final String mark;

    /** @param mark what the statement that writes the deed's entry carries */
    Cell(Stage stage, Truth truth, Deed deed, Trouble trouble, String mark) {
        this.stage = stage;
        this.truth = truth;
        this.deed = deed;
        this.trouble = trouble;
        this.mark = mark;
    }

    /** What came of it. */
    enum Verdict {
        /** It struck, and everything held. */
        KEPT,
        /** It never struck: the deed does not come there. */
        DOES_NOT_APPLY
    }

    /** Plays it; what does not hold is an assertion's error. */
    Verdict play() {
        stage.nextCell();
        SteppedNode before = stage.started();
        Play play = new Play(before);
        Deed.Doing doing = deed.setting().in(play);
        before.comesToRest();
        EntryId newest = Recorded.newest(before.rows().sql());
        IdempotencyKey key =
                IdempotencyKey.of(play.ana().person(), UUID.randomUUID().toString());

        SteppedNode acting = trouble instanceof Trouble.OnWire ? stage.startedOnWire() : stage.started();
        // What a node that starts sends again has arrived before the trouble begins.
        acting.comesToRest();
        Optional<Strike> strike = begins(acting);
        Optional<Answer<String>> answer = attempted(acting, doing, key);
        boolean struck = strikesSoon(acting, strike);
        stage.heals();

        SteppedNode after = stage.started();
        wholeOrNothing(answer, Recorded.above(newest, after.rows().sql()));
        after.comesToRest();
        isEverywhere(play, newest, after);
        repeated(doing, key, answer, after);
        after.comesToRest();
        assertThat(Recorded.above(newest, after.rows().sql()).of(deed.kind()))
                .as("(a, c) it happened exactly once")
                .hasSize(1);
        isEverywhere(play, newest, after);
        return struck ? Verdict.KEPT : Verdict.DOES_NOT_APPLY;
    }

    private Optional<Strike> begins(SteppedNode acting) {
        return switch (trouble) {
            case Trouble.None none -> Optional.empty();
            case Trouble.AtStore it -> {
                stage.faults(it.store()).then(it.times(), it.fault());
                yield Optional.empty();
            }
            case Trouble.OnWire it -> {
                Strike strike = it.where().on(mark);
                stage.wire.awaits(strike);
                yield Optional.of(strike);
            }
            case Trouble.Dying it -> {
                acting.beans().dieAt(it.point());
                yield Optional.empty();
            }
        };
    }

    /** Empty where there was no answer: nobody knows whether it happened. */
    private Optional<Answer<String>> attempted(SteppedNode acting, Deed.Doing doing, IdempotencyKey key) {
        try {
            return Optional.of(doing.on(acting, key));
        } catch (Exception e) {
            return Optional.empty();
        } catch (Error e) {
            if (acting.beans().isDead()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** Lets the node go on until it has met its trouble; a node that is dead, or cannot reach its database, does nothing. */
    private boolean strikesSoon(SteppedNode acting, Optional<Strike> strike) {
        for (int i = 0; i < ROUNDS_UNDER_TROUBLE && !hasStruck(acting, strike); i++) {
            try {
                acting.round();
            } catch (RuntimeException e) {
                assertThat(trouble)
                        .as("only a broken connection stops a round: %s", e)
                        .isInstanceOf(Trouble.OnWire.class);
            } catch (Error e) {
                if (!acting.beans().isDead()) {
                    throw e;
                }
            }
        }
        return hasStruck(acting, strike);
    }

    private boolean hasStruck(SteppedNode acting, Optional<Strike> strike) {
        return switch (trouble) {
            case Trouble.None none -> true;
            case Trouble.AtStore it -> stage.faults(it.store()).areOver();
            case Trouble.OnWire it -> strike.map(Strike::hasFallen).orElse(false);
            case Trouble.Dying it -> acting.beans().isDead();
        };
    }

    private void wholeOrNothing(Optional<Answer<String>> answer, Recorded recorded) {
        int times = recorded.of(deed.kind()).size();
        assertThat(recorded.entries())
                .as("(b) nothing but the deed was written")
                .hasSize(times);
        if (answer.isPresent()) {
            assertThat(times).as("(a) acknowledged is kept").isEqualTo(1);
        } else {
            assertThat(times).as("(b) whole or not at all").isBetween(0, 1);
        }
    }

    private void isEverywhere(Play play, EntryId newest, SteppedNode after) {
        assertThat(after.leftovers()).as("(e) nothing waits, is held or parked").isEqualTo(SteppedNode.Leftovers.NONE);
        truth.holds(play.ana().workspace(), Recorded.above(newest, after.rows().sql()), after);
        assertThat(page(play, after, Fault.DROPPED))
                .as("(d) the page from the journal is the page with the graph")
                .isEqualTo(page(play, after, Fault.NONE));
    }

    private List<Message> page(Play play, SteppedNode node, Fault fault) {
        stage.readFaults.then(fault);
        return node
                .beans()
                .of(Timelines.class)
                .page(play.ben(), play.conversation(), new Window.Newest(50))
                .all()
                .stream()
                .map(Cell::withoutSettlement)
                .toList();
    }

    private static Message withoutSettlement(Message told) {
        return new Message(
                told.card(),
                told.tally(),
                told.entry(),
                io.onecamp.domain.message.Settled.YES,
                told.people(),
                told.mine());
    }

    /** A connection that broke may hold the key for a moment; then the repetition is told to come again. */
    private void repeated(Deed.Doing doing, IdempotencyKey key, Optional<Answer<String>> first, SteppedNode after) {
        AtomicReference<Answer<String>> again = new AtomicReference<>();
        Awaitility.await("repeated under its key")
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> {
                    again.set(doing.on(after, key));
                    return true;
                });
        first.ifPresent(answer -> {
            assertThat(again.get().result())
                    .as("(c) a repetition gets the same ids")
                    .isEqualTo(answer.result());
            assertThat(again.get().origin()).as("(c) and is told so").isEqualTo(Answer.Origin.REPLAYED);
        });
    }
}
