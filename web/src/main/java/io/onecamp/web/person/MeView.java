package io.onecamp.web.person;

import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.person.Person;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as they see themselves. */
@Schema(name = "Me", description = "Oneself: what others see, and the address.")
public record MeView(
        String id,
        @Schema(examples = "ana@example.org") String email,
        String name,

        @Schema(enumeration = {"owner", "admin", "member", "guest"})
        String role,

        boolean active,
        Instant createdAt,
        @Schema(description = "For If-Match.") int version,
        long entry,

        @Schema(description = "There, and false, where the change is kept but not yet in every store.") @Nullable
        Boolean settled) {

    public static MeView of(Person person) {
        return of(person, null);
    }

    /** The answer to a change of oneself. */
    public static MeView of(Answer<Person> answer) {
        return of(answer.result(), answer.settlement() == Answer.Settlement.PENDING ? Boolean.FALSE : null);
    }

    private static MeView of(Person person, @Nullable Boolean settled) {
        return new MeView(
                person.id().toString(),
                person.email().value(),
                person.name().value(),
                person.role().name().toLowerCase(Locale.ROOT),
                person.isActive(),
                person.createdAt(),
                person.version(),
                person.entry().value(),
                settled);
    }
}
