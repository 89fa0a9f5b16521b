package io.onecamp.web.admin;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.drift.Comparison.Aim;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.ejb.admin.Drifts;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.Given;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Filling the graph again from what was decided, while people work. How far it is, {@link DriftResource} tells. */
@Path("admin/rebuilds")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class RebuildsResource {

    private static final List<String> GRAPH = List.of("graph");

    @Inject
    private Drifts drifts;

    @Inject
    private Operations operations;

    @POST
    @Path("graph")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Send everything to the graph once more, in the background; what is there and newer stays.")
    @APIResponseSchema(value = DriftView.class, responseCode = "202", responseDescription = "It runs.")
    public Response graph(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable RebuildForm form) {
        Aim aim = Boolean.TRUE.equals(Given.body(form).wipe()) ? Aim.WIPE_AND_REBUILD : Aim.REBUILD;
        Answer<Long> answer = operations.run(
                IdempotencyKey.ofOperator(key),
                named("graph.rebuild", aim)
                        .calling(
                                () -> drifts.begin(aim, GRAPH),
                                id -> Map.of("comparison", Long.toString(id)),
                                kept -> Long.valueOf(String.valueOf(kept.get("comparison")))));
        return Reply.accepted(answer)
                .entity(DriftView.of(drifts.find(answer.result())))
                .build();
    }
}
