package io.onecamp.web.failure;

import io.onecamp.domain.failure.Failure;
import io.onecamp.domain.failure.Unavailable;
import io.onecamp.ejb.operation.DatabaseFault;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for the reason under what containers wrap around it. */
public final class Causes {

    private static final int DEEPEST = 20;

    private Causes() {}

    /** The failure that somebody meant to tell: thrown as such, or the database being away. Empty for a defect. */
    public static Optional<Failure> failure(Throwable thrown) {
        Optional<Failure> told = Stream.<Throwable>iterate(thrown, cause -> cause != null, Causes::next)
                .limit(DEEPEST)
                .filter(Failure.class::isInstance)
                .map(Failure.class::cast)
                .findFirst();
        return told.or(() -> DatabaseFault.of(thrown) == DatabaseFault.AWAY
                ? Optional.of(Unavailable.database(thrown))
                : Optional.empty());
    }

    private static @Nullable Throwable next(Throwable thrown) {
        return thrown.getCause();
    }
}
