package io.onecamp.domain.failure;

import org.jspecify.annotations.Nullable;

/** A store that this needs does not answer. Nothing was changed, or the same key finds out. */
public final class Unavailable extends Failure {
    public Unavailable(String code, String detail) {
        this(code, detail, null);
    }

    public Unavailable(String code, String detail, @Nullable Throwable cause) {
        super(code, detail, cause);
    }

    /** S3 is away: bytes neither come nor go, and everything else works. */
    public static Unavailable files(@Nullable Throwable cause) {
        return new Unavailable(
                "files_unavailable",
                "Files cannot be uploaded or downloaded now; try again in a moment. Everything else works.",
                cause);
    }

    /** PostgreSQL is away: nearly nothing works. */
    public static Unavailable database(@Nullable Throwable cause) {
        return new Unavailable(
                "unavailable", "The workspace's database does not answer; try again in a moment.", cause);
    }
}
