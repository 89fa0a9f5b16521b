package io.onecamp.web.message;

import io.onecamp.domain.file.Attachment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file that a message carries. */
@Schema(name = "Attachment", description = "A file that a message carries; GET /files/{id} has the rest.")
public record AttachmentView(
        String id,
        String name,

        @Schema(description = "Told from its bytes, not from its name.", examples = "image/png")
        String mediaType,

        @Schema(description = "In bytes.", minimum = "0") long size) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id().toString(), attachment.name(), attachment.mediaType(), attachment.size());
    }
}
