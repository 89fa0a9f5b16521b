package io.onecamp.web.person;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.person.Profile;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's name beside something of theirs. */
@Schema(name = "Profile", description = "Whose something is: an id and the name to show.")
public record ProfileView(String id, String name) {

    public static ProfileView of(Profile profile) {
        return new ProfileView(profile.id().toString(), profile.name());
    }

    /** Somebody among people whose names are known; without a name where it is not. */
    public static ProfileView of(PersonId id, Map<PersonId, Profile> people) {
        return of(people.getOrDefault(id, new Profile(id, "")));
    }
}
