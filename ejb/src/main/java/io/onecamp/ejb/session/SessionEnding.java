package io.onecamp.ejb.session;

import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.session.Session;
import io.onecamp.domain.session.SessionStore;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Ends a session for good and says so, so that its open sockets die on every node. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SessionEnding {
    private SessionStore sessions;
    private Recorder recorder;

    protected SessionEnding() {}

    @Inject
    public SessionEnding(SessionStore sessions, Recorder recorder) {
        this.sessions = sessions;
        this.recorder = recorder;
    }

    /** The caller holds the person's row, which is the stream's root, and after it the session's. */
    public void end(WorkspaceId workspace, Session session) {
        Instant now = recorder.now();
        sessions.end(session.id(), now);
        recorder.append(workspace, session.person(), now, new Change.SessionEnded(session.person(), session.id()));
    }
}
