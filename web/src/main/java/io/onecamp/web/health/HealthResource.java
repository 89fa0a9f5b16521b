package io.onecamp.web.health;

import io.onecamp.ejb.admin.Readiness;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** Answers probes. */
@Path("health")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    @Inject
    private Readiness readiness;

    /** It says nothing about the stores. */
    @GET
    @Path("live")
    @SecurityRequirements
    @Operation(summary = "Whether the process answers HTTP.")
    public LiveView live() {
        return new LiveView("live");
    }

    @GET
    @Path("ready")
    @SecurityRequirements
    @Operation(summary = "Whether the application has started, and how each store is.")
    @APIResponse(
            responseCode = "200",
            description = "Ready.",
            content = @Content(schema = @Schema(implementation = ReadyView.class)))
    @APIResponse(
            responseCode = "503",
            description = "Not ready, and why.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ReadyView.class)))
    public Response ready() {
        ReadyView view = ReadyView.of(readiness);
        return Response.status(view.isReady() ? Response.Status.OK : Response.Status.SERVICE_UNAVAILABLE)
                .entity(view)
                .build();
    }
}
