package io.onecamp.domain.failure;

/** The caller did not say who they are, or what they said does not hold (any more). */
public final class Unauthenticated extends Failure {
    public Unauthenticated(String code, String detail) {
        super(code, detail, null);
    }

    public static Unauthenticated signInNeeded() {
        return new Unauthenticated(
                "unauthenticated", "Sign in first: the access token is missing, wrong or out of date.");
    }
}
