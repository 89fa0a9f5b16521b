package io.onecamp.persistence.clock;

import io.onecamp.domain.journal.Clock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The machine's time. */
@ApplicationScoped
public class SystemClock implements Clock {
    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
