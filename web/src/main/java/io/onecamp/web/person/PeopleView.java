package io.onecamp.web.person;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of people. */
@Schema(name = "People", description = "A page of people, by name.")
public record PeopleView(
        List<PersonView> people,

        @Schema(description = "The cursor of the next page; absent on the last.") @Nullable
        String next) {}
