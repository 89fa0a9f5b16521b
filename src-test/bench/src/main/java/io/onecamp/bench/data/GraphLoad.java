package io.onecamp.bench.data;

import io.onecamp.bench.measure.Stop;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Brings the data set into a graph in large requests, by several clients at once. People and conversations, and after an
 * interruption what may be there already, by the product's own writer, guarded as always; the rest by whatever way the
 * graph has for what is new.
 */
final class GraphLoad {
    private static final int CLIENTS = 4;

    /** A request ends with a whole message, so it may hold a few states more. */
    private static final int MOST_OF_A_MESSAGE = 64;

    private static final int ATTEMPTS = 4;

    /** So many requests between two notes of how far it has come. */
    private static final int REQUESTS_IN_A_ROUND = 32;

    private final GraphWriter writer;
    private final Supplier<Consumer<List<NodeState>>> quicker;
    private final int statesAtOnce;
    private final Stop stop;

    /** @param quicker made when people and conversations are there; the same writer where there is no quicker way */
    GraphLoad(GraphWriter writer, Supplier<Consumer<List<NodeState>>> quicker, int statesAtOnce, Stop stop) {
        this.writer = writer;
        this.quicker = quicker;
        this.statesAtOnce = statesAtOnce;
        this.stop = stop;
    }

    /**
     * Loads what comes after the first so many states.
     *
     * @param done hears how many states are there, beginning with these
     */
    void load(Dataset data, long already, LongConsumer done) throws IOException, SQLException {
        writer.prepare();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            Rounds rounds = new Rounds(data, clients, already, done);
            data.play(rounds);
            rounds.send();
        }
    }

    /** Everything else points to people and conversations. */
    private static boolean isFirst(NodeState state) {
        return state instanceof NodeState.PersonState || state instanceof NodeState.ConversationState;
    }

    /** Where it is not known whether the graph took it, only the guard is right. */
    private void bring(List<NodeState> states, Consumer<List<NodeState>> way) {
        try {
            way.accept(states);
        } catch (GraphUnavailable first) {
            again(states, 1);
        }
    }

    private void again(List<NodeState> states, int attempt) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(attempt));
        try {
            writer.apply(states);
        } catch (GraphUnavailable e) {
            if (attempt == ATTEMPTS) {
                throw e;
            }
            again(states, attempt + 1);
        }
    }

    private final class Rounds extends GraphStates {
        private final ExecutorService clients;
        private final LongConsumer done;
        private final long already;
        private final List<List<NodeState>> round = new ArrayList<>();
        private List<NodeState> batch = new ArrayList<>();
        private Consumer<List<NodeState>> way = writer::apply;
        private final long guardedUntil;
        private long seen;
        private boolean isQuick;

        Rounds(Dataset data, ExecutorService clients, long already, LongConsumer done) {
            super(data.workspace());
            this.clients = clients;
            this.already = already;
            this.done = done;
            this.guardedUntil =
                    already + (already == 0 ? 0 : (long) REQUESTS_IN_A_ROUND * (statesAtOnce + MOST_OF_A_MESSAGE));
        }

        @Override
        protected void states(List<NodeState> states) {
            boolean isNode = states.stream().allMatch(GraphLoad::isFirst);
            if (!isNode && seen >= guardedUntil && !isQuick) {
                beQuick();
            }
            seen += states.size();
            if (seen <= already) {
                return;
            }
            batch.addAll(states);
            if (batch.size() >= statesAtOnce) {
                round.add(batch);
                batch = new ArrayList<>(statesAtOnce);
            }
            if (round.size() == REQUESTS_IN_A_ROUND) {
                sendRound();
            }
        }

        /** From here on everything is new. */
        private void beQuick() {
            send();
            way = quicker.get();
            isQuick = true;
        }

        void send() {
            round.add(batch);
            batch = new ArrayList<>();
            sendRound();
        }

        private void sendRound() {
            if (stop.isAsked()) {
                throw new Stopped();
            }
            List<CompletableFuture<Void>> sent = round.stream()
                    .map(states -> CompletableFuture.runAsync(() -> bring(states, way), clients))
                    .toList();
            try {
                sent.forEach(CompletableFuture::join);
            } catch (CompletionException e) {
                throw new UncheckedIOException(new IOException("the graph did not take a batch", e.getCause()));
            }
            round.clear();
            done.accept(seen - batch.size());
        }
    }
}
