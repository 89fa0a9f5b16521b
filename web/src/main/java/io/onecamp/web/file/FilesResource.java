package io.onecamp.web.file;

import io.onecamp.domain.file.KnownFile;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.ejb.file.Downloads;
import io.onecamp.ejb.file.FileAccess;
import io.onecamp.ejb.file.Uploads;
import io.onecamp.web.failure.Unreadable;
import io.onecamp.web.limit.Limited;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.PathIds;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Files: sending one, and what is known of one. */
@Path("files")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class FilesResource {

    @Inject
    private Caller caller;

    @Inject
    private Uploads uploads;

    @Inject
    private FileAccess access;

    @Inject
    private Downloads downloads;

    @POST
    @Limited(Limit.UPLOADS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Upload a file. It is one's own until a message carries it.")
    @APIResponseSchema(value = FileView.class, responseCode = "201", responseDescription = "Received and kept.")
    public Response upload(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Context HttpHeaders headers,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA,
                                            schema = @Schema(implementation = UploadForm.class)))
                    InputStream body) {
        Actor actor = caller.actor();
        IdempotencyKey idempotencyKey = caller.key(key);
        try {
            UploadedPart part = UploadedPart.first(headers.getMediaType(), body);
            Answer<KnownFile> answer = uploads.upload(idempotencyKey, actor, part.name(), part.bytes());
            return Reply.created(answer).entity(FileView.of(answer.result())).build();
        } catch (IOException e) {
            throw Unreadable.because(
                    "malformed", "This upload cannot be read: it must be one part named file, and come to its end.");
        }
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What is known of a file, with a link to its bytes that is good for a minute.")
    public FileView one(@PathParam("id") String id) {
        Actor actor = caller.actor();
        FileId file = PathIds.file(id);
        KnownFile known = access.readable(actor, file);
        return FileView.of(known, downloads.link(actor, file));
    }
}
