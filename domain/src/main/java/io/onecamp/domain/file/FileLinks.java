package io.onecamp.domain.file;

import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.SessionId;
import java.time.Duration;
import java.util.Optional;

/**
 * Makes and reads what stands in a short-lived link to a file's bytes: signed, for one file and one session, so it dies
 * with the session. It says who asks, never that they may: that is asked when the link is used.
 */
public interface FileLinks {
    /** How long a link is good. */
    Duration lifetime();

    String issue(SessionId session, FileId file);

    /** The session of a good link to this file; empty for anything else. */
    Optional<SessionId> read(String link, FileId file);
}
