package io.onecamp.persistence.graph.dgraph;

/** Dgraph failed a request without saying whose fault it is; the caller finds out. Never leaves this package. */
final class Undecided extends RuntimeException {
    Undecided(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
