package io.onecamp.web.person;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonStore.Above;
import io.onecamp.ejb.person.People;
import io.onecamp.web.request.Cursor;
import io.onecamp.web.request.PathIds;
import io.onecamp.web.request.QueryNumbers;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The people of the workspace. */
@Path("people")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class PeopleResource {

    private static final int LONGEST_QUERY = 200;

    @Inject
    private Caller caller;

    @Inject
    private People people;

    @GET
    @Operation(summary = "People whose name contains a text, by name.")
    public PeopleView search(
            @Parameter(description = "Part of a name, in any case; empty for everyone.")
                    @QueryParam("q")
                    @DefaultValue("")
                    String query,
            @QueryParam("cursor") @Nullable String cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    String limit) {
        Optional<Above> above = Cursor.read(cursor, (name, id) -> new Above(name, PersonId.parse(id)));
        int most = QueryNumbers.limit(limit);
        if (query.length() > LONGEST_QUERY) {
            throw Invalid.field("q", "must have at most " + LONGEST_QUERY + " characters");
        }
        List<Person> found = people.search(caller.actor(), query.strip(), above, most);
        return new PeopleView(found.stream().map(PersonView::of).toList(), next(found, most));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One person.")
    public PersonView one(@PathParam("id") String id) {
        return PersonView.of(people.one(caller.actor(), PathIds.person(id)));
    }

    private static @Nullable String next(List<Person> found, int limit) {
        if (found.size() < limit) {
            return null;
        }
        Person last = found.getLast();
        return Cursor.of(last.name(), last.id());
    }
}
