package io.onecamp.domain.operation;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.person.Email;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What makes a repetition find the first one: the caller's UUID, inside what they own and the operation they asked for.
 *
 * @param owner {@code person:<id>}, {@code session:<id>}, {@code operator} or
 *     {@code anonymous:<hash of the address>}; never absent
 * @param key the caller's UUID; empty where the caller sent none, and then nothing is remembered
 */
public record IdempotencyKey(String owner, Optional<UUID> key) {

    public static IdempotencyKey of(PersonId person, @Nullable String header) {
        return new IdempotencyKey("person:" + person, parse(header));
    }

    public static IdempotencyKey ofAnonymous(Email email, @Nullable String header) {
        return new IdempotencyKey("anonymous:" + RequestHash.of(email.value()).hex(), parse(header));
    }

    /** For calls whose caller is only known by a token, as a refresh. */
    public static IdempotencyKey ofSession(String session, @Nullable String header) {
        return new IdempotencyKey("session:" + session, parse(header));
    }

    /** For calls with the operator's token, which is nobody's own. */
    public static IdempotencyKey ofOperator(@Nullable String header) {
        return new IdempotencyKey("operator", parse(header));
    }

    private static Optional<UUID> parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            UUID read = UUID.fromString(header.strip());
            if (!read.toString().equals(header.strip().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("shortened");
            }
            return Optional.of(read);
        } catch (IllegalArgumentException e) {
            throw Invalid.field("Idempotency-Key", "must be a UUID, as 0198f2c4-1111-7000-8000-000000000001");
        }
    }
}
