package io.onecamp.persistence.graph.dgraph;

import io.dgraph.dgraph4j.shaded.io.grpc.Status;

/** What became of a call that failed. */
enum Fate {
    /** Another writer was first: the same request again, after a pause. */
    ABORTED,
    /** No connection, or one that broke. */
    UNREACHABLE,
    /** No answer in time. */
    SLOW,
    /** The login is not, or no longer, good. */
    NOT_LOGGED_IN,
    /** The request itself will never do. */
    REFUSED,
    /** Dgraph says UNKNOWN both of a request it will never take and of a moment at which it takes none. */
    UNDECIDED;

    static Fate of(Status status) {
        return switch (status.getCode()) {
            case ABORTED -> ABORTED;
            case DEADLINE_EXCEEDED, CANCELLED -> SLOW;
            case UNAVAILABLE, RESOURCE_EXHAUSTED -> UNREACHABLE;
            case UNAUTHENTICATED -> NOT_LOGGED_IN;
            case INVALID_ARGUMENT, OUT_OF_RANGE, UNIMPLEMENTED, PERMISSION_DENIED -> REFUSED;
            default -> UNDECIDED;
        };
    }
}
