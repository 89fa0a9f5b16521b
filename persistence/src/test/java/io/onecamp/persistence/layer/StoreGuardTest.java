package io.onecamp.persistence.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.id.Seq;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class StoreGuardTest {
    private static final Duration LEFT_ALONE = Duration.ofSeconds(2);

    private final AtomicReference<Instant> now = new AtomicReference<>(Scene.NOON);
    private final StoreGuard guard = new StoreGuard(
            "graph",
            new StoreLimits(3, 8, LEFT_ALONE),
            new StoreGuard.Outage<>(GraphUnavailable.class, GraphUnavailable::new),
            now::get);
    private final MemoryGraph graph = new MemoryGraph();
    private final Faults faults = new Faults();
    private final GuardedGraphWriter writer = new GuardedGraphWriter(new FaultyGraphWriter(graph, faults), guard);
    private final GuardedGraphTimelines timelines =
            new GuardedGraphTimelines(new FaultyGraphTimelines(graph, faults), guard);
    private final List<Instant> recovered = new ArrayList<>();
    private final Scene scene = Scene.fresh();

    @Test
    void a_healthy_store_is_let_alone() {
        write(1);
        assertThat(timelines.cards(scene.workspace(), scene.conversation(), List.of(new Seq(1))))
                .hasSize(1);
        assertThat(guard.isOpen()).isFalse();
    }

    @Test
    void a_store_that_is_gone_is_left_alone_by_writers_and_readers() {
        goDown();
        assertThat(guard.isOpen()).isTrue();
        // No fault waits for these: only the guard turns them away.
        assertThatThrownBy(() -> write(1)).isInstanceOf(GraphUnavailable.class).hasMessageContaining("left alone");
        assertThatThrownBy(() -> timelines.cards(scene.workspace(), scene.conversation(), List.of(new Seq(1))))
                .isInstanceOf(GraphUnavailable.class);
        assertThat(graph.cards(scene.workspace(), scene.conversation(), List.of(new Seq(1))))
                .isEmpty();
    }

    @Test
    void what_the_store_refuses_does_not_open_it() {
        faults.then(20, Fault.REFUSED);
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> write(1)).isInstanceOf(GraphRefused.class);
        }
        assertThat(guard.isOpen()).isFalse();
    }

    @Test
    void it_closes_by_itself_when_the_store_is_back_and_tells_since_when_it_was_gone() {
        guard.onRecovered(recovered::add);
        write(1);
        Instant lastAnswer = now.get();
        pass(Duration.ofSeconds(5));
        goDown();
        pass(LEFT_ALONE.plusMillis(1));
        assertThat(guard.isOpen()).isFalse();
        assertThat(recovered).isEmpty();
        write(2);
        assertThat(guard.isOpen()).isFalse();
        assertThat(recovered).containsExactly(lastAnswer);
        write(3);
        assertThat(recovered).hasSize(1);
    }

    @Test
    void it_stays_open_when_the_one_who_tries_finds_nobody() {
        guard.onRecovered(recovered::add);
        Instant lastAnswer = now.get();
        goDown();
        pass(LEFT_ALONE.plusMillis(1));
        faults.then(Fault.DROPPED);
        assertThatThrownBy(() -> write(1)).hasMessageContaining("fault");
        assertThat(guard.isOpen()).isTrue();
        assertThatThrownBy(() -> write(1)).hasMessageContaining("left alone");
        pass(LEFT_ALONE.plusMillis(1));
        write(1);
        assertThat(recovered).containsExactly(lastAnswer);
    }

    @Test
    void only_one_tries_while_the_others_are_turned_away() {
        goDown();
        pass(LEFT_ALONE.plusMillis(1));
        faults.then(Fault.DELAYED);
        CompletableFuture<Void> trying = CompletableFuture.runAsync(() -> write(1));
        Awaitility.await().until(guard::isOpen);
        assertThatThrownBy(() -> write(2)).hasMessageContaining("left alone");
        faults.openGate();
        trying.join();
        assertThat(guard.isOpen()).isFalse();
    }

    @Test
    void one_who_tries_and_never_comes_back_does_not_keep_the_others_away() {
        goDown();
        pass(LEFT_ALONE.plusMillis(1));
        faults.then(Fault.DELAYED);
        CompletableFuture<Void> trying = CompletableFuture.runAsync(() -> write(1));
        Awaitility.await().until(guard::isOpen);
        pass(LEFT_ALONE.plusSeconds(10));
        assertThat(guard.isOpen()).isTrue();
        pass(Duration.ofMillis(1));
        assertThat(guard.isOpen()).isFalse();
        assertThatThrownBy(() -> write(2)).hasMessageContaining("left alone");
        assertThat(guard.isOpen()).isTrue();
        pass(LEFT_ALONE.plusMillis(1));
        write(3);
        assertThat(guard.isOpen()).isFalse();
        faults.openGate();
        trying.join();
        assertThat(guard.isOpen()).isFalse();
    }

    /** Nobody could end it, and on a server it would keep the application when that is gone. */
    @Test
    void trying_again_starts_no_thread() {
        goDown();
        pass(LEFT_ALONE.plusMillis(1));
        write(1);
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.contains("CircuitBreaker"));
    }

    @Test
    void a_frozen_store_holds_only_as_many_threads_as_it_may() {
        faults.then(3, Fault.DELAYED);
        List<CompletableFuture<Void>> frozen = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            frozen.add(CompletableFuture.runAsync(() -> write(1), task -> new Thread(task).start()));
        }
        Awaitility.await()
                .untilAsserted(() -> assertThatThrownBy(() -> write(2)).hasMessageContaining("3 calls"));
        assertThat(guard.isOpen()).isFalse();
        faults.openGate();
        frozen.forEach(CompletableFuture::join);
        write(3);
    }

    @Test
    void what_was_held_back_arrives_after_the_next() {
        faults.then(Fault.HELD_BACK);
        assertThatThrownBy(() -> write(1)).isInstanceOf(GraphUnavailable.class);
        assertThat(said(1)).isFalse();
        write(2);
        assertThat(said(1)).isTrue();
    }

    @Test
    void what_lost_its_reply_has_arrived_and_what_was_dropped_has_not() {
        faults.then(Fault.REPLY_LOST, Fault.DROPPED, Fault.DUPLICATED);
        assertThatThrownBy(() -> write(1)).isInstanceOf(GraphUnavailable.class);
        assertThatThrownBy(() -> write(2)).isInstanceOf(GraphUnavailable.class);
        write(3);
        assertThat(said(1)).isTrue();
        assertThat(said(2)).isFalse();
        assertThat(said(3)).isTrue();
    }

    private boolean said(long seq) {
        return !graph.cards(scene.workspace(), scene.conversation(), List.of(new Seq(seq)))
                .isEmpty();
    }

    private void goDown() {
        faults.then(8, Fault.DROPPED);
        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> write(99)).isInstanceOf(GraphUnavailable.class);
        }
        faults.heal();
    }

    private void write(long seq) {
        List<NodeState> states = List.of(scene.posted(seq, seq, "hello"));
        writer.apply(states);
    }

    private void pass(Duration time) {
        now.updateAndGet(then -> then.plus(time));
    }
}
