package io.onecamp.domain.failure;

/** There is no such thing, or the caller may not see it: both answer alike, to the letter. */
public final class NotFound extends Failure {
    public NotFound() {
        super("not_found", "There is no such thing, or you may not see it.", null);
    }
}
