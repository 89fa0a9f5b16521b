package io.onecamp.ejb.file;

import io.onecamp.domain.failure.Unavailable;
import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.file.ByteRange;
import io.onecamp.domain.file.FileLinks;
import io.onecamp.domain.file.KnownFile;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.session.SessionStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/** Hands bytes out, to whoever may see the file at that moment, whatever they were given before. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Downloads {
    private FileAccess access;
    private BlobStore blobs;
    private FileLinks links;
    private SessionStore sessions;
    private Clock clock;

    protected Downloads() {}

    @Inject
    public Downloads(FileAccess access, BlobStore blobs, FileLinks links, SessionStore sessions, Clock clock) {
        this.access = access;
        this.blobs = blobs;
        this.links = links;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What opens a file's bytes for its holder's session for a moment. It says who asks, never that they may. */
    public record Link(String grant, Instant goodUntil) {}

    public Link link(Actor actor, FileId file) {
        return new Link(links.issue(actor.session(), file), clock.now().plus(links.lifetime()));
    }

    /** Who asks by a link to this file; empty where it is no good, or the session has ended. */
    public Optional<Actor> holder(String grant, FileId file) {
        Optional<SessionId> session = links.read(grant, file);
        return session.flatMap(sessions::actor);
    }

    /** The bytes of a file that the actor may see; the caller closes them. */
    public InputStream open(Actor actor, KnownFile file, Optional<ByteRange> range) {
        BlobKey key = BlobKey.of(actor.workspace(), file.card().id());
        try {
            return blobs.get(key, range)
                    .orElseThrow(() -> new IllegalStateException("a row tells of bytes that are not there: " + key));
        } catch (StoreAway e) {
            throw Unavailable.files(e);
        }
    }
}
