package io.onecamp.domain.failure;

/** The caller may see the thing but may not do this to it. What one may not see is {@link NotFound}. */
public final class Forbidden extends Failure {
    public Forbidden(String detail) {
        this("forbidden", detail);
    }

    public Forbidden(String code, String detail) {
        super(code, detail, null);
    }
}
