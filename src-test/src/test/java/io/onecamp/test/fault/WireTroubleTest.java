package io.onecamp.test.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.domain.wire.Strike;
import io.onecamp.domain.wire.TcpProxy;
import io.onecamp.domain.wire.Weather;
import io.onecamp.persistence.blob.RealBytes;
import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.graph.dgraph.DgraphGraph;
import io.onecamp.persistence.graph.sql.SqlGraph;
import io.onecamp.persistence.search.RealSearch;
import io.onecamp.persistence.testbed.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each copy's adapter through what can happen to its connection: it either does what it was asked or says that the store is
 * away, within its deadline; and asked again when the network is well, the thing is there, once.
 */
class WireTroubleTest {
    /** Beyond every adapter's own. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration DEADLINE = Duration.ofSeconds(3);

    /** A store and its client by some port. */
    private record Store(String name, IntSupplier port, IntFunction<Client> client) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** One thing, that may be written any number of times. */
    private interface Client {
        /** Stands in what is sent, and nowhere else. */
        String mark();

        void writes();

        /** How often it is there, asked by a road without troubles. */
        long times();
    }

    private static final List<Store> STORES = List.of(
            new Store(
                    "SQL graph",
                    Database::serverPort,
                    port -> graph(SqlGraph.shared(), SqlGraph.through(port, DEADLINE))),
            new Store(
                    "Dgraph",
                    DgraphGraph::port,
                    port -> graph(DgraphGraph.shared(), DgraphGraph.through(port, DEADLINE))),
            new Store("OpenSearch", RealSearch::port, port -> search(RealSearch.through(port))),
            new Store(
                    "S3", RealBytes::port, port -> bytes(RealBytes.through(port).blobs())));

    /** What happens to a connection. */
    private record Happening(String name, Optional<Weather> weather, Optional<Strike.Blow> blow) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final List<Happening> HAPPENINGS = List.of(
            struck("cut before sending", Strike.Blow.BEFORE),
            struck("done, and the reply dropped", Strike.Blow.REPLY),
            struck("done, and half open", Strike.Blow.SILENCE),
            under("down", Weather.DOWN),
            under("frozen", Weather.FROZEN),
            under("mute", Weather.MUTE),
            under("slow", new Weather.Slow(Duration.ofMillis(50))),
            under("narrow", new Weather.Narrow(20_000)));

    private static Happening struck(String name, Strike.Blow blow) {
        return new Happening(name, Optional.empty(), Optional.of(blow));
    }

    private static Happening under(String name, Weather weather) {
        return new Happening(name, Optional.of(weather), Optional.empty());
    }

    private static Client graph(RealGraph graph, GraphWriter writer) {
        Scene scene = Scene.fresh();
        String word = word();
        NodeState state = scene.posted(1, 7, word);
        return new Client() {
            @Override
            public String mark() {
                return word;
            }

            @Override
            public void writes() {
                writer.apply(List.of(state));
            }

            @Override
            public long times() {
                boolean told = graph.timelines()
                        .cards(scene.workspace(), scene.conversation(), List.of(new Seq(1)))
                        .containsKey(new Seq(1));
                return told ? graph.glimpse().nodesOf(scene.workspace(), scene.conversation(), new Seq(1)) : 0;
            }
        };
    }

    private static Client search(SearchIndex index) {
        PersonId ana = PersonId.fresh();
        WorkspaceId workspace = WorkspaceId.fresh();
        String word = word();
        SearchDocument document = new SearchDocument.Said(
                new Findable(workspace, Findable.Kind.MESSAGE, UUID.randomUUID()),
                new EntryId(7),
                ConversationId.of(List.of(ana)),
                ana,
                Instant.EPOCH,
                word,
                List.of());
        return new Client() {
            @Override
            public String mark() {
                return word;
            }

            @Override
            public void writes() {
                assertThat(index.put(List.of(document))).isEmpty();
            }

            @Override
            public long times() {
                return RealSearch.shared().held(workspace).size();
            }
        };
    }

    private static Client bytes(BlobStore blobs) {
        WorkspaceId workspace = WorkspaceId.fresh();
        BlobKey key = BlobKey.of(workspace, FileId.fresh());
        String word = word();
        return new Client() {
            @Override
            public String mark() {
                return word;
            }

            @Override
            public void writes() {
                try {
                    blobs.put(key, Play.bytes(word));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public long times() {
                return RealBytes.shared()
                        .blobs()
                        .list(BlobKey.prefix(workspace), "", 10)
                        .size();
            }
        };
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }

    static Stream<Arguments> cells() {
        return STORES.stream().flatMap(store -> HAPPENINGS.stream().map(happening -> Arguments.of(store, happening)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cells")
    void it_is_done_or_the_store_is_away_and_asked_again_it_is_there_once(Store store, Happening happening) {
        try (TcpProxy proxy = TcpProxy.to("127.0.0.1", store.port().getAsInt())) {
            Client client = store.client().apply(proxy.port());
            Optional<Strike> strike = happening.blow().map(blow -> Strike.on(client.mark(), blow));
            strike.ifPresent(proxy::awaits);
            happening.weather().ifPresent(proxy::turns);

            long begin = System.nanoTime();
            boolean done = isDone(client);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .as("how long it took")
                    .isLessThan(LONGEST);
            strike.ifPresent(
                    one -> assertThat(one.hasFallen()).as("the blow fell").isTrue());
            if (done) {
                assertThat(client.times()).as("what is called done is there").isEqualTo(1);
            }

            proxy.heals();
            Awaitility.await("it is used again")
                    .atMost(LONGEST)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> isDone(client));
            assertThat(client.times()).isEqualTo(1);
        }
    }

    /** Whether it was done; the only other answer there is is that the store is away. */
    private static boolean isDone(Client client) {
        try {
            client.writes();
            return true;
        } catch (StoreAway | GraphUnavailable away) {
            return false;
        }
    }
}
