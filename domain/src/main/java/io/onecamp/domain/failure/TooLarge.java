package io.onecamp.domain.failure;

/** What was sent has more bytes than are taken. */
public final class TooLarge extends Failure {
    public TooLarge(String detail) {
        super("too_large", detail, null);
    }
}
