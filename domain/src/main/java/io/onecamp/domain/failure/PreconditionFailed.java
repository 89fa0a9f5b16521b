package io.onecamp.domain.failure;

/** The thing has another version than the one the caller named in {@code If-Match}. */
public final class PreconditionFailed extends Failure {
    public PreconditionFailed(String detail) {
        super("precondition_failed", detail, null);
    }
}
