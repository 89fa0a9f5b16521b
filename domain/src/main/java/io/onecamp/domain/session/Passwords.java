package io.onecamp.domain.session;

/** Hashes and checks passwords with Argon2id. Slow on purpose (tens of milliseconds): never called inside a transaction. */
public interface Passwords {
    /** The hash in PHC form, with its salt and costs. */
    String hash(Password password);

    /** Whether this is the password; takes the same time for every answer. */
    boolean matches(Password password, String hash);

    /** Takes as long as {@link #matches}, for a person who does not exist: time must not tell who has an account. */
    void pretend(Password password);
}
