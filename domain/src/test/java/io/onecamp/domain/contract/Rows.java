package io.onecamp.domain.contract;

import io.onecamp.domain.comment.CommentStore;
import io.onecamp.domain.comment.ThreadHeads;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.file.FileStore;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Journal;
import io.onecamp.domain.live.LiveEvents;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.message.TimelineHeads;
import io.onecamp.domain.operation.Idempotency;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.domain.person.Profiles;
import io.onecamp.domain.reaction.ReactionStore;
import io.onecamp.domain.search.SearchRights;
import io.onecamp.domain.session.CredentialStore;
import io.onecamp.domain.session.SessionStore;
import io.onecamp.domain.session.TicketStore;
import io.onecamp.domain.workspace.WorkspaceStore;
import java.util.function.Supplier;

/** The store that decides, as contracts see it: its ports, and how to be in a transaction of it. */
public interface Rows {
    PersonStore people();

    Profiles profiles();

    CredentialStore credentials();

    SessionStore sessions();

    TicketStore tickets();

    WorkspaceStore workspaces();

    ConversationStore conversations();

    MessageStore messages();

    FileStore files();

    CommentStore comments();

    ThreadHeads threadHeads();

    ReactionStore reactions();

    TimelineHeads timelineHeads();

    SearchRights searchRights();

    Journal journal();

    JournalContents journalContents();

    Idempotency idempotency();

    LiveEvents liveEvents();

    /** Work in one transaction that commits after it, or rolls back where it throws. */
    <T> T inTransaction(Supplier<T> work);

    default void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** A workspace in which nobody is yet, so that no test depends on another. */
    WorkspaceId newWorkspace();

    /** Returns when so many transactions wait for another's lock. */
    void awaitBlocked(int transactions);

    /** Gives a position to everything committed so far. */
    void sequence();
}
