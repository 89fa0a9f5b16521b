package io.onecamp.web.meter;

import io.onecamp.ejb.admin.Oversight;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Hands out the metrics of this node. */
@Path("metrics")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
public class MetricsResource {

    private static final String TEXT = "text/plain;version=0.0.4;charset=utf-8";

    @Inject
    private Oversight oversight;

    @GET
    @Produces(TEXT)
    @Operation(
            summary = "The metrics of this node, in Prometheus' text format.",
            description = "With the operator's token, or with the token for metrics, which opens nothing else.")
    @APIResponse(
            responseCode = "200",
            description = "The metrics.",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(implementation = String.class)))
    public String metrics() {
        return oversight.metrics();
    }
}
