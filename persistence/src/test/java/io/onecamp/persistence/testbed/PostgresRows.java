package io.onecamp.persistence.testbed;

import io.onecamp.domain.comment.CommentStore;
import io.onecamp.domain.comment.ThreadHeads;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.file.FileStore;
import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.journal.Journal;
import io.onecamp.domain.live.LiveEvents;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.message.TimelineHeads;
import io.onecamp.domain.meter.Meters;
import io.onecamp.domain.operation.Idempotency;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.domain.person.Profiles;
import io.onecamp.domain.reaction.ReactionStore;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchCopies;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.domain.search.SearchRights;
import io.onecamp.domain.search.SecondIndex;
import io.onecamp.domain.session.CredentialStore;
import io.onecamp.domain.session.SessionStore;
import io.onecamp.domain.session.TicketStore;
import io.onecamp.domain.workspace.WorkspaceStore;
import io.onecamp.persistence.clock.SystemClock;
import io.onecamp.persistence.crossstore.CurrentTransaction;
import io.onecamp.persistence.crossstore.SequencerStep;
import io.onecamp.persistence.crossstore.SqlIdempotency;
import io.onecamp.persistence.crossstore.SqlJournal;
import io.onecamp.persistence.crossstore.SqlJournalContents;
import io.onecamp.persistence.crossstore.SqlLiveEvents;
import io.onecamp.persistence.meter.PrometheusMeters;
import io.onecamp.persistence.postgres.ServerTransactions;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.postgres.comment.SqlCommentStore;
import io.onecamp.persistence.postgres.comment.SqlThreadHeads;
import io.onecamp.persistence.postgres.conversation.JpaConversationStore;
import io.onecamp.persistence.postgres.file.SqlFileStore;
import io.onecamp.persistence.postgres.message.JpaMessageStore;
import io.onecamp.persistence.postgres.message.SqlSearchRights;
import io.onecamp.persistence.postgres.message.SqlTimelineHeads;
import io.onecamp.persistence.postgres.person.JpaCredentialStore;
import io.onecamp.persistence.postgres.person.JpaPersonStore;
import io.onecamp.persistence.postgres.person.SqlProfiles;
import io.onecamp.persistence.postgres.reaction.SqlReactionStore;
import io.onecamp.persistence.postgres.session.SqlSessionStore;
import io.onecamp.persistence.postgres.session.SqlTicketStore;
import io.onecamp.persistence.postgres.workspace.JpaWorkspaceStore;
import jakarta.transaction.Transactional.TxType;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** The stores of rows and the seam's beans on one database. */
public final class PostgresRows implements Rows {
    private static Optional<PostgresRows> shared = Optional.empty();

    private final Transactions transactions;
    private final Beans beans;

    public PostgresRows(Database database) {
        this.transactions = new Transactions(database);
        this.beans = new Beans(transactions)
                .bind(Clock.class, new SystemClock())
                .bind(GraphWriter.class, new NoGraph())
                .bind(GraphCopies.class, away(GraphCopies.class, new GraphUnavailable("there is none")))
                .bind(SearchCopies.class, away(SearchCopies.class, new StoreAway("there is none")))
                .bind(BlobStore.class, away(BlobStore.class, new StoreAway("there is none")))
                .bind(SearchIndex.class, new NoIndex())
                .bind(SecondIndex.class, new NoSecondIndex())
                .bind(Meters.class, new PrometheusMeters())
                .bind(ServerTransactions.class, new AlwaysSaid())
                .bind(CurrentTransaction.class, new CurrentTransaction(transactions.registry()));
        beans.choose(Journal.class, SqlJournal.class)
                .choose(JournalContents.class, SqlJournalContents.class)
                .choose(WorkspaceStore.class, JpaWorkspaceStore.class);
        beans.bind(Profiles.class, beans.of(SqlProfiles.class));
    }

    /** For contracts whose tests keep to a workspace of their own. */
    public static synchronized PostgresRows shared() {
        if (shared.isEmpty()) {
            shared = Optional.of(new PostgresRows(Database.shared()));
        }
        return shared.get();
    }

    public Beans beans() {
        return beans;
    }

    public Sql sql() {
        return beans.of(Sql.class);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        try {
            return transactions.call(TxType.REQUIRES_NEW, work::get);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public WorkspaceId newWorkspace() {
        WorkspaceId workspace = WorkspaceId.fresh();
        inTransaction(() -> sql().update(
                        "insert into workspace (id, name, created_at) values (?, 'a test', now())", workspace.value()));
        return workspace;
    }

    @Override
    public void awaitBlocked(int waiting) {
        Awaitility.await().until(() -> isBlocked(waiting));
    }

    /** Whether so many transactions wait for another's lock now. */
    public boolean isBlocked(int waiting) {
        return sql().one("""
                        select count(*) as n from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                        """, row -> row.getInt("n")).orElseThrow() >= waiting;
    }

    @Override
    public void sequence() {
        beans.of(SequencerStep.class).number();
    }

    @Override
    public PersonStore people() {
        return beans.of(JpaPersonStore.class);
    }

    @Override
    public Profiles profiles() {
        return beans.of(SqlProfiles.class);
    }

    @Override
    public CredentialStore credentials() {
        return beans.of(JpaCredentialStore.class);
    }

    @Override
    public SessionStore sessions() {
        return beans.of(SqlSessionStore.class);
    }

    @Override
    public TicketStore tickets() {
        return beans.of(SqlTicketStore.class);
    }

    @Override
    public WorkspaceStore workspaces() {
        return beans.of(JpaWorkspaceStore.class);
    }

    @Override
    public ConversationStore conversations() {
        return beans.of(JpaConversationStore.class);
    }

    @Override
    public MessageStore messages() {
        return beans.of(JpaMessageStore.class);
    }

    @Override
    public FileStore files() {
        return beans.of(SqlFileStore.class);
    }

    @Override
    public CommentStore comments() {
        return beans.of(SqlCommentStore.class);
    }

    @Override
    public ThreadHeads threadHeads() {
        return beans.of(SqlThreadHeads.class);
    }

    @Override
    public ReactionStore reactions() {
        return beans.of(SqlReactionStore.class);
    }

    @Override
    public TimelineHeads timelineHeads() {
        return beans.of(SqlTimelineHeads.class);
    }

    @Override
    public SearchRights searchRights() {
        return beans.of(SqlSearchRights.class);
    }

    @Override
    public Journal journal() {
        return beans.of(SqlJournal.class);
    }

    @Override
    public JournalContents journalContents() {
        return beans.of(SqlJournalContents.class);
    }

    @Override
    public Idempotency idempotency() {
        return beans.of(SqlIdempotency.class);
    }

    @Override
    public LiveEvents liveEvents() {
        return beans.of(SqlLiveEvents.class);
    }

    /** The persistence context of a call outside transactions is this testbed's matter, not the bean's. */
    private static final class AlwaysSaid extends ServerTransactions {
        @Override
        public boolean areAbsent() {
            return false;
        }
    }

    /** None is ever filled. */
    private static final class NoSecondIndex implements SecondIndex {
        @Override
        public Optional<String> incarnation() {
            return Optional.empty();
        }

        @Override
        public void make() {
            throw new StoreAway("no second index here");
        }

        @Override
        public Map<Findable, String> put(List<SearchDocument> documents) {
            throw new StoreAway("no second index here");
        }

        @Override
        public void takeOver() {
            throw new StoreAway("no second index here");
        }

        @Override
        public void discard() {
            throw new StoreAway("no second index here");
        }
    }

    /** For what is not about the search index: it is away. */
    private static final class NoIndex implements SearchIndex {
        @Override
        public String incarnation() {
            throw new StoreAway("there is none");
        }

        @Override
        public Map<Findable, String> put(List<SearchDocument> documents) {
            throw new StoreAway("there is none");
        }

        @Override
        public void purge(Instant removedBefore) {
            throw new StoreAway("there is none");
        }
    }

    /** For what is not about the graph. */
    private static final class NoGraph implements GraphWriter {
        @Override
        public void prepare() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void apply(List<NodeState> states) {
            throw new UnsupportedOperationException();
        }
    }

    /** For what is not about a store: it is away, whatever it is asked. */
    private static <T> T away(Class<T> port, RuntimeException how) {
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, values) -> {
                    throw how;
                }));
    }
}
