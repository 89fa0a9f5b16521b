package io.onecamp.persistence.crossstore;

import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.postgres.Connections;
import io.onecamp.persistence.postgres.DatabasePing;
import io.onecamp.persistence.postgres.OneCampDataSource;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sees each second whether PostgreSQL answers. Where it is frozen its connections stay open and nobody is told anything:
 * then this ends everybody's waiting, after {@link Setting#POSTGRES_DEADLINE_MS}, and keeps others from beginning to
 * wait. A long statement is no reason: what is asked here is asked beside it.
 */
@ApplicationScoped
public class DatabaseWatch {
    private static final Logger LOG = System.getLogger(DatabaseWatch.class.getName());

    private static final long EVERY_MS = 1_000;

    private Clock clock;
    private DatabasePing ping;
    private volatile Instant answered = Instant.EPOCH;
    private volatile @Nullable ScheduledFuture<?> looking;

    DatabaseWatch() {}

    @Inject
    public DatabaseWatch(Clock clock) {
        this(clock, new DatabasePing(new OneCampDataSource()::watching));
    }

    DatabaseWatch(Clock clock, DatabasePing ping) {
        this.clock = clock;
        this.ping = ping;
    }

    /** On a thread of its own: all others may be waiting for what this finds out. */
    void start(Threads threads) {
        answered = clock.now();
        looking = threads.watch().scheduleWithFixedDelay(this::tryToLook, 0, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    void stop(Threads threads) {
        ScheduledFuture<?> now = looking;
        if (now != null) {
            now.cancel(false);
            threads.watch().execute(ping::close);
        }
        Connections.allow();
    }

    /** A scheduled task that throws is never run again. */
    private void tryToLook() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "It cannot be seen whether PostgreSQL answers", e);
        }
    }

    void look() {
        Instant asked = clock.now();
        switch (ping.ask(Settings.millis(Setting.POSTGRES_DEADLINE_MS))) {
            case SAME -> answered(asked);
            case ANEW -> {
                Connections.distrust();
                answered(asked);
            }
            case NONE -> missed();
        }
    }

    private void answered(Instant asked) {
        answered = asked;
        if (Connections.refusedSince().isPresent()) {
            Connections.allow();
            LOG.log(Level.INFO, "PostgreSQL answers again.");
        }
    }

    private void missed() {
        if (Connections.refusedSince().isEmpty()) {
            LOG.log(Level.ERROR, "PostgreSQL does not answer; whoever waits for it is told so.");
        }
        Connections.refuse(answered);
    }
}
