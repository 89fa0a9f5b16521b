package io.onecamp.web.file;

import io.onecamp.domain.file.ByteRange;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.file.KnownFile;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.file.Downloads;
import io.onecamp.ejb.file.FileAccess;
import io.onecamp.web.failure.Unreadable;
import io.onecamp.web.request.PathIds;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

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

    @HeaderParam("Range")
    @Parameter(description = "One stretch, as bytes=0-1023.")
    private @Nullable String range;

    @HeaderParam("If-Range")
    @Parameter(description = "The ETag for which the range is meant; for another the whole is answered.")
    private @Nullable String ifRange;

    @HeaderParam("If-None-Match")
    @Parameter(description = "The ETag that one has; 304 where it is still that.")
    private @Nullable String ifNoneMatch;

    @QueryParam("disposition")
    @Parameter(description = "inline, to show an image rather than save it.")
    private @Nullable String disposition;

    @QueryParam("grant")
    @Parameter(description = "From the link of GET /files/{id}, in place of an access token.")
    private @Nullable String grant;

    @GET
    @Operation(summary = "The bytes of a file, or a stretch of them.")
    @APIResponse(
            responseCode = "200",
            description = "All of it.",
            content =
                    @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The stretch.",
            content =
                    @Content(mediaType = "*/*", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "One has it already.")
    public Response bytes(@PathParam("id") String id) {
        Actor actor = caller.actor();
        KnownFile file = access.readable(actor, PathIds.file(id));
        if (tag(file.card()).equals(ifNoneMatch)) {
            return headers(Response.notModified(), file.card()).build();
        }
        Ranges.Asked asked = asked(file.card());
        InputStream bytes = downloads.open(actor, file, Ranges.range(asked));
        StreamingOutput out = to -> {
            try (bytes) {
                byte[] chunk = new byte[CHUNK];
                for (int read = bytes.read(chunk); read >= 0; read = bytes.read(chunk)) {
                    to.write(chunk, 0, read);
                }
            }
        };
        return answer(file.card(), asked).entity(out).build();
    }

    @HEAD
    @Operation(summary = "The same without the bytes.")
    @APIResponse(responseCode = "200", description = "There are bytes.")
    @APIResponse(responseCode = "206", description = "There is such a stretch.")
    public Response about(@PathParam("id") String id) {
        FileCard file = access.readable(caller.actor(), PathIds.file(id)).card();
        return answer(file, asked(file)).build();
    }

    private Ranges.Asked asked(FileCard file) {
        if (ifRange != null && !ifRange.equals(tag(file))) {
            return new Ranges.Whole();
        }
        Ranges.Asked asked = Ranges.of(range, file.size());
        if (asked instanceof Ranges.Outside) {
            throw Unreadable.outside(file.size());
        }
        return asked;
    }

    private ResponseBuilder answer(FileCard file, Ranges.Asked asked) {
        if (asked instanceof Ranges.Part(ByteRange part)) {
            return headers(Response.status(Response.Status.PARTIAL_CONTENT), file)
                    .header("Content-Range", "bytes " + part.from() + "-" + part.to() + "/" + file.size())
                    .header(HttpHeaders.CONTENT_LENGTH, part.length());
        }
        return headers(Response.ok(), file).header(HttpHeaders.CONTENT_LENGTH, file.size());
    }

    private ResponseBuilder headers(ResponseBuilder response, FileCard file) {
        return response.type(file.mediaType())
                .header(HttpHeaders.ETAG, tag(file))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, Disposition.of(file, disposition));
    }

    /** Bytes never change, so their hash names them for good. */
    private static String tag(FileCard file) {
        return '"' + file.sha256() + '"';
    }
}
