package io.onecamp.test.fault;

import io.onecamp.domain.comment.CommentStore;
import io.onecamp.domain.comment.ThreadHeads;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.file.FileStore;
import io.onecamp.domain.file.MediaTypes;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.journal.Journal;
import io.onecamp.domain.journal.PinnedClock;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.message.RecentContents;
import io.onecamp.domain.message.TimelineHeads;
import io.onecamp.domain.operation.Idempotency;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.domain.reaction.Emojis;
import io.onecamp.domain.reaction.ReactionStore;
import io.onecamp.domain.session.AccessTokens;
import io.onecamp.domain.session.CredentialStore;
import io.onecamp.domain.session.Passwords;
import io.onecamp.domain.session.SessionStore;
import io.onecamp.domain.wire.TcpProxy;
import io.onecamp.domain.workspace.WorkspaceStore;
import io.onecamp.persistence.blob.RealBytes;
import io.onecamp.persistence.crossstore.SteppedNode;
import io.onecamp.persistence.emoji.UnicodeEmojis;
import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.layer.Faults;
import io.onecamp.persistence.layer.FaultyBlobStore;
import io.onecamp.persistence.layer.FaultyGraphTimelines;
import io.onecamp.persistence.layer.FaultyGraphWriter;
import io.onecamp.persistence.layer.FaultySearchIndex;
import io.onecamp.persistence.media.TikaMediaTypes;
import io.onecamp.persistence.postgres.workspace.JpaWorkspaceStore;
import io.onecamp.persistence.search.RealSearch;
import io.onecamp.persistence.testbed.Beans;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import io.onecamp.persistence.testbed.TestConfig;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** The five stores for one deed, with a layer or a proxy before each, and nodes of the product on them. */
final class Stage implements AutoCloseable {
    /** Long ago, so that a cell may let days go by. */
    private static final Duration AGO = Duration.ofDays(200);

    private static final Duration BETWEEN_CELLS = Duration.ofMinutes(20);

    final Faults graphFaults = new Faults();
    final Faults indexFaults = new Faults();
    final Faults blobFaults = new Faults();
    final Faults readFaults = new Faults();
    final TcpProxy wire = TcpProxy.to("127.0.0.1", Database.serverPort());

    private final Database database = Database.fresh();
    private final Database throughWire = database.through(wire.port());
    private final PinnedClock clock = new PinnedClock(Instant.now().minus(AGO));
    private final SteppedNode.Surroundings around;

    Stage(RealGraph graph) {
        TestConfig.set("onecamp.registration", "open");
        TestConfig.set("onecamp.bind", "127.0.0.1");
        this.around = new SteppedNode.Surroundings(
                database,
                clock,
                new FaultyGraphWriter(graph.writer(), graphFaults),
                new FaultyGraphTimelines(graph.timelines(), readFaults),
                graph.threads(),
                new FaultySearchIndex(RealSearch.shared().index(), indexFaults),
                new FaultyBlobStore(RealBytes.shared().blobs(), blobFaults));
        SteppedNode first = started();
        first.rows().inTransaction(() -> first.beans().of(WorkspaceStore.class).ensure());
    }

    /** What earlier cells left behind is older than what a new node sends again. */
    void nextCell() {
        clock.forward(BETWEEN_CELLS);
    }

    /** A node for whom a commit is on the disk, as in an installation; other nodes here do not wait for it. */
    SteppedNode startedWithDisk() {
        database.execute(
                "do $$ begin execute format('alter database %I set synchronous_commit = on', current_database()); end $$");
        return started(around.on(database.through(Database.serverPort())));
    }

    SteppedNode started() {
        return started(around);
    }

    /** A node whose connections to PostgreSQL may break. */
    SteppedNode startedOnWire() {
        return started(around.on(throughWire));
    }

    private static SteppedNode started(SteppedNode.Surroundings around) {
        SteppedNode node = SteppedNode.started(around);
        PostgresRows rows = node.rows();
        Beans beans = node.beans();
        beans.bind(ConversationStore.class, rows.conversations())
                .bind(MessageStore.class, rows.messages())
                .bind(CommentStore.class, rows.comments())
                .bind(ThreadHeads.class, rows.threadHeads())
                .bind(TimelineHeads.class, rows.timelineHeads())
                .bind(ReactionStore.class, rows.reactions())
                .bind(FileStore.class, rows.files())
                .bind(PersonStore.class, rows.people())
                .bind(CredentialStore.class, rows.credentials())
                .bind(SessionStore.class, rows.sessions())
                .bind(WorkspaceStore.class, beans.of(JpaWorkspaceStore.class))
                .bind(Journal.class, rows.journal())
                .bind(JournalContents.class, rows.journalContents())
                .bind(Idempotency.class, rows.idempotency())
                .bind(Emojis.class, beans.of(UnicodeEmojis.class))
                .bind(MediaTypes.class, beans.of(TikaMediaTypes.class))
                .bind(RecentContents.class, new Forgetful())
                .bind(Passwords.class, unused(Passwords.class))
                .bind(AccessTokens.class, unused(AccessTokens.class));
        return node;
    }

    /** So that every page is told by a store, and not from memory. */
    private static final class Forgetful implements RecentContents {
        @Override
        public <C> Map<EntryId, Content<C>> find(Collection<EntryId> entries, Class<C> card) {
            return Map.of();
        }

        @Override
        public void keep(Collection<? extends Content<?>> told) {
            // It is asked for again.
        }
    }

    /** For what no deed here comes to: secrets are nobody's copy. */
    private static <T> T unused(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (it, method, values) -> {
            throw new UnsupportedOperationException(port.getSimpleName() + "." + method.getName());
        }));
    }

    Faults faults(Trouble.Store store) {
        return switch (store) {
            case GRAPH -> graphFaults;
            case INDEX -> indexFaults;
            case BYTES -> blobFaults;
        };
    }

    void heals() {
        graphFaults.heal();
        indexFaults.heal();
        blobFaults.heal();
        wire.heals();
    }

    @Override
    public void close() {
        throughWire.leave();
        wire.close();
        database.close();
    }
}
