package io.onecamp.web.admin;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.drift.Comparison;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.ejb.admin.Drifts;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.Cursor;
import io.onecamp.web.request.Given;
import io.onecamp.web.request.QueryNumbers;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Whether the stores agree, and making them agree. */
@Path("admin/drift")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class DriftResource {

    @Inject
    private Drifts drifts;

    @Inject
    private Operations operations;

    @GET
    @Operation(
            summary = "A comparison of the stores: the one of that number, else the one that runs, else the last one.")
    public DriftView drift(@QueryParam("comparison") @Nullable String comparison) {
        Optional<Long> id = QueryNumbers.natural("comparison", comparison);
        return id.isPresent()
                ? DriftView.of(drifts.find(id.get()))
                : drifts.latest().map(DriftView::of).orElse(DriftView.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begin a comparison, which runs in the background; changes nothing unless repair is asked for.")
    @APIResponseSchema(value = DriftView.class, responseCode = "202", responseDescription = "It runs.")
    public Response begin(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable DriftForm form) {
        DriftForm asked = Given.body(form);
        Comparison.Aim aim = Boolean.TRUE.equals(asked.repair()) ? Comparison.Aim.REPAIR : Comparison.Aim.COMPARE;
        List<String> stores = asked.stores() == null ? List.of() : asked.stores();
        Answer<Long> answer = operations.run(
                IdempotencyKey.ofOperator(key),
                named("drift.begin", aim, stores)
                        .calling(
                                () -> drifts.begin(aim, stores),
                                id -> Map.of("comparison", Long.toString(id)),
                                kept -> Long.valueOf(String.valueOf(kept.get("comparison")))));
        return Reply.accepted(answer)
                .entity(DriftView.of(drifts.find(answer.result())))
                .build();
    }

    @GET
    @Path("repairs")
    @Operation(summary = "What was mended, the newest first, with what the store held before.")
    public RepairsView repairs(
            @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        long below = Cursor.read(cursor, (word, id) -> Long.valueOf(id)).orElse(0L);
        int most = QueryNumbers.limit(limit);
        return RepairsView.of(drifts.repairs(below, most), most);
    }
}
