package io.onecamp.web.person;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonName;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.ejb.person.People;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.Given;
import io.onecamp.web.request.IfMatch;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Oneself. */
@Path("me")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    private Caller caller;

    @Inject
    private People people;

    @Inject
    private Operations operations;

    @GET
    @Operation(summary = "Oneself, with the address.")
    @APIResponseSchema(value = MeView.class, responseCode = "200", responseDescription = "Oneself.")
    public Response me() {
        Person me = people.me(caller.actor());
        return Response.ok(MeView.of(me)).tag(IfMatch.tag(me.version())).build();
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Change one's name.")
    @APIResponseSchema(value = MeView.class, responseCode = "200", responseDescription = "Oneself, changed.")
    public Response rename(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Nullable MeForm form) {
        Actor actor = caller.actor();
        PersonName name = PersonName.of(Given.field("name", Given.body(form).name()));
        Optional<Integer> version = IfMatch.version(ifMatch);
        Answer<Person> answer = operations.run(
                caller.key(key),
                named("person.rename", name, version)
                        .calling(
                                () -> people.rename(actor, name, version), done -> Map.of(), kept -> people.me(actor)));
        return Reply.ok(answer)
                .tag(IfMatch.tag(answer.result().version()))
                .entity(MeView.of(answer))
                .build();
    }
}
