package io.onecamp.web.file;

import io.onecamp.domain.file.ByteRange;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.file.KnownFile;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.file.Downloads;
import io.onecamp.ejb.file.FileAccess;
import io.onecamp.web.request.PathIds;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A file's bytes, to whoever may see the file now: by an access token, or by the link that {@code GET /files/{id}} gave. */
@Path("files/{id}/content")
@RequestScoped
@RolesAllowed(Roles.PERSON)
public class FileContentResource {

    private static final int CHUNK = 64 * 1024;

    @Inject
    private Caller caller;

    @Inject
    private FileAccess access;

    @Inject
    private Downloads downloads;

    @GET
    @Operation(summary = "The bytes of a file, or a stretch of them.")
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The stretch.",
            content = @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "One has it already.")
    public Response bytes(@PathParam("id") String id, @BeanParam ContentRequest request) {
        Actor actor = caller.actor();
        KnownFile file = access.readable(actor, PathIds.file(id));
        String tag = ContentRequest.tag(file.card());
        if (request.has(tag)) {
            return Response.notModified().header(HttpHeaders.ETAG, tag).build();
        }
        Ranges.Asked asked = request.asked(file.card());
        InputStream bytes = downloads.open(actor, file, Ranges.range(asked));
        StreamingOutput out = to -> {
            try (bytes) {
                byte[] chunk = new byte[CHUNK];
                for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                    to.write(chunk, 0, read);
                }
            }
        };
        return answer(file.card(), asked, request).entity(out).build();
    }

    @HEAD
    @Operation(summary = "The same without the bytes.")
    @APIResponse(responseCode = "200", description = "There are bytes.")
    @APIResponse(responseCode = "206", description = "There is such a stretch.")
    public Response about(@PathParam("id") String id, @BeanParam ContentRequest request) {
        FileCard file = access.readable(caller.actor(), PathIds.file(id)).card();
        return answer(file, request.asked(file), request).build();
    }

    private static ResponseBuilder answer(FileCard file, Ranges.Asked asked, ContentRequest request) {
        if (asked instanceof Ranges.Part(ByteRange part)) {
            return headers(Response.status(Response.Status.PARTIAL_CONTENT), file, request)
                    .header("Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + file.size())
                    .header(HttpHeaders.CONTENT_LENGTH, part.length());
        }
        return headers(Response.ok(), file, request).header(HttpHeaders.CONTENT_LENGTH, file.size());
    }

    private static ResponseBuilder headers(ResponseBuilder response, FileCard file, ContentRequest request) {
        return response.type(file.mediaType())
                .header(HttpHeaders.ETAG, ContentRequest.tag(file))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, request.disposition(file));
    }
}
