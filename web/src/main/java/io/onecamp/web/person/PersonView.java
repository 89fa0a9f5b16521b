package io.onecamp.web.person;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What everyone in the workspace may see of a person; without the address. */
@Schema(name = "Person", description = "A person as everyone in the workspace sees them.")
public record PersonView(
        String id,
        String name,

        @Schema(enumeration = {"owner", "admin", "member", "guest"})
        String role,

        @Schema(description = "Whether the person can sign in and be written to.")
        boolean active,

        @Schema(description = "Grows with every change; what is not newer is stale.")
        long entry) {

    public static PersonView of(Person person) {
        return of(PersonCard.of(person), person.entry());
    }

    /** As of an entry. */
    public static PersonView of(PersonCard card, EntryId entry) {
        return new PersonView(
                card.id().toString(),
                card.name(),
                card.role().name().toLowerCase(Locale.ROOT),
                card.standing() == Person.Standing.ACTIVE,
                entry.value());
    }
}
