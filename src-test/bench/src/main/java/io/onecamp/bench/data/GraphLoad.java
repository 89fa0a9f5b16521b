package io.onecamp.bench.data;

import io.onecamp.bench.measure.Stop;
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
import java.util.function.LongConsumer;

/**
 * Brings the data set into a graph by the product's own writer, guarded as always, in large requests by several clients
 * at once. Because of the guard it does not matter what was there already, nor what the product itself sends meanwhile.
 */
final class GraphLoad {
    private static final int CLIENTS = 4;

    /** So many requests between two notes of how far it has come. */
    private static final int REQUESTS_IN_A_ROUND = 32;

    private final GraphWriter writer;
    private final int statesAtOnce;
    private final Stop stop;

    GraphLoad(GraphWriter writer, int statesAtOnce, Stop stop) {
        this.writer = writer;
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

    private final class Rounds extends GraphStates {
        private final ExecutorService clients;
        private final LongConsumer done;
        private final long already;
        private final List<List<NodeState>> round = new ArrayList<>();
        private List<NodeState> batch = new ArrayList<>();
        private long seen;

        Rounds(Dataset data, ExecutorService clients, long already, LongConsumer done) {
            super(data.workspace());
            this.clients = clients;
            this.already = already;
            this.done = done;
        }

        @Override
        protected void states(List<NodeState> states) {
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

        void send() {
            round.add(batch);
            sendRound();
        }

        private void sendRound() {
            if (stop.isAsked()) {
                throw new Stopped();
            }
            List<CompletableFuture<Void>> sent = round.stream()
                    .map(states -> CompletableFuture.runAsync(() -> writer.apply(states), clients))
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
