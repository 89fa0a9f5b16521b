package io.onecamp.test.fault;

import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageCard.NewMessage;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.operation.Operation;
import io.onecamp.ejb.message.Messages;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.persistence.crossstore.SteppedNode;
import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.graph.dgraph.DgraphGraph;
import io.onecamp.persistence.graph.sql.SqlGraph;
import io.onecamp.test.product.Given;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/**
 * What the seam costs: messages posted through the product's beans, and beside them, on the same stores and in turns of the
 * same run, as a handler would that writes to PostgreSQL and then to the graph and hopes. No server and no HTTP is in
 * between, so the difference is as large as it can be. Not a test: it asserts nothing, and no build runs it.
 */
class SeamCostBench {
    private static final Duration TURN = Duration.ofSeconds(Long.getLong("onecamp.test.seconds", 5));
    private static final int TURNS = 3;
    private static final int[] CLIENTS = {1, 8};
    private static final Duration BETWEEN_NUMBERINGS = Duration.ofMillis(20);

    private final RealGraph graph = Given.graph().equals("dgraph") ? DgraphGraph.shared() : SqlGraph.shared();
    private final AtomicLong entries = new AtomicLong(1L << 50);

    /** One post in somebody's own conversation. */
    private interface Post {
        void in(SteppedNode node, Play play) throws Exception;
    }

    @Test
    void posts_with_the_seam_and_without() throws Exception {
        Map<String, Post> ways = Map.of("with the seam", this::withSeam, "without", this::without);
        System.out.printf(
                "Posting into %s, each client into a conversation of its own, %d turns of %d s each.%n",
                Given.graph(), TURNS, TURN.toSeconds());
        for (int clients : CLIENTS) {
            measure(ways, clients);
        }
    }

    private void measure(Map<String, Post> ways, int clients) throws Exception {
        try (Stage stage = new Stage(graph)) {
            SteppedNode node = stage.startedWithDisk();
            List<Play> plays = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                plays.add(new Play(node));
            }
            for (Post way : ways.values()) {
                turn(node, plays, way, TURN.dividedBy(2));
            }
            Map<String, List<Long>> all = new HashMap<>();
            for (int i = 0; i < TURNS; i++) {
                for (String way : List.of("with the seam", "without")) {
                    all.computeIfAbsent(way, one -> new ArrayList<>()).addAll(turn(node, plays, ways.get(way), TURN));
                }
            }
            all.forEach((way, nanos) -> told(way, clients, nanos));
            System.out.printf(
                    "%d clients: posts with the seam / without = %.2f%n",
                    clients,
                    (double) all.get("with the seam").size()
                            / all.get("without").size());
        }
    }

    private static void told(String way, int clients, List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(each -> each).sorted().toArray();
        System.out.printf(
                "%d clients, %s: %.0f posts/s, p50 %.1f ms, p99 %.1f ms%n",
                clients,
                way,
                sorted.length / (double) TURN.multipliedBy(TURNS).toSeconds(),
                sorted[sorted.length / 2] / 1e6,
                sorted[(int) (sorted.length * 0.99)] / 1e6);
    }

    /** As many posts as there is time for; the sequencer numbers meanwhile, as it does in a server. */
    private static List<Long> turn(SteppedNode node, List<Play> plays, Post way, Duration time) throws Exception {
        List<Future<List<Long>>> clients = new ArrayList<>();
        try (var sequencer = Executors.newSingleThreadScheduledExecutor();
                ExecutorService threads = Executors.newFixedThreadPool(plays.size())) {
            sequencer.scheduleWithFixedDelay(node::numbers, 0, BETWEEN_NUMBERINGS.toMillis(), TimeUnit.MILLISECONDS);
            long end = System.nanoTime() + time.toNanos();
            for (Play play : plays) {
                clients.add(threads.submit(() -> posts(node, play, way, end)));
            }
            threads.shutdown();
            threads.awaitTermination(time.toSeconds() * 2, TimeUnit.SECONDS);
            sequencer.shutdownNow();
        }
        List<Long> all = new ArrayList<>();
        for (Future<List<Long>> client : clients) {
            all.addAll(client.get());
        }
        return all;
    }

    private static List<Long> posts(SteppedNode node, Play play, Post way, long end) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            way.in(node, play);
            nanos.add(System.nanoTime() - begin);
        }
        return nanos;
    }

    private void withSeam(SteppedNode node, Play play) throws Exception {
        IdempotencyKey key =
                IdempotencyKey.of(play.ana().person(), UUID.randomUUID().toString());
        node.beans()
                .of(Operations.class)
                .run(
                        key,
                        Operation.named("message.post", "as asked")
                                .calling(
                                        () -> node.beans()
                                                .of(Messages.class)
                                                .post(
                                                        play.ana(),
                                                        play.conversation(),
                                                        MessageText.of("Ship it?"),
                                                        List.of())
                                                .head()
                                                .id()
                                                .toString(),
                                        id -> Map.of("id", id),
                                        kept -> String.valueOf(kept.get("id"))));
    }

    /** The same lock and the same row, no journal, no key, nothing pending; then the graph, and nothing if that fails. */
    private void without(SteppedNode node, Play play) {
        EntryId entry = new EntryId(entries.incrementAndGet());
        MessageCard card = node.rows().inTransaction(() -> {
            ConversationStore.Locked conversation = node.beans()
                    .of(ConversationStore.class)
                    .lock(play.ana().workspace(), play.conversation())
                    .orElseThrow();
            MessageCard said = MessageCard.posted(
                    new NewMessage(
                            MessageId.fresh(),
                            play.conversation(),
                            play.ana().person(),
                            MessageText.of("Ship it?"),
                            List.of(),
                            Instant.now()),
                    conversation.lastSeq().next());
            node.beans().of(MessageStore.class).add(play.ana().workspace(), MessageHead.posted(said, entry));
            return said;
        });
        node.beans()
                .of(GraphWriter.class)
                .apply(List.of(new CardState(play.ana().workspace(), entry, card)));
    }
}
