package io.onecamp.web.person;

import io.onecamp.domain.person.Profile;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's name beside something of theirs. */
@Schema(name = "Profile", description = "Whose something is: an id and the name to show.")
public record ProfileView(String id, String name) {

    public static ProfileView of(Profile profile) {
        return new ProfileView(profile.id().toString(), profile.name());
    }
}
