package io.onecamp.web.openapi;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

/** Hands out the description of the interface, the same file on every server. */
@Path("openapi")
@RequestScoped
@PermitAll
public class OpenApiResource {

    private static final String YAML = "application/yaml";

    /** JSON for whoever takes anything; YAML for those who ask for it. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, YAML})
    @SecurityRequirements
    @Operation(summary = "This description, as JSON or, where Accept asks for application/yaml, as YAML.")
    @APIResponse(
            responseCode = "200",
            description = "The description.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Object.class)))
    public Response document(@Parameter(hidden = true) @HeaderParam("Accept") @Nullable String accept) {
        boolean yaml = accept != null && accept.startsWith(YAML);
        return Response.ok(read(yaml ? "openapi.yaml" : "openapi.json"), yaml ? YAML : MediaType.APPLICATION_JSON)
                .build();
    }

    private static byte[] read(String name) {
        try (InputStream file = OpenApiResource.class.getResourceAsStream("/openapi/" + name)) {
            if (file == null) {
                throw new InternalServerErrorException("the build left out " + name);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
