package io.onecamp.web.file;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an upload is described; it is read as a stream and never becomes one of these. */
@Schema(name = "UploadForm", description = "One part named file, with a file name.")
public record UploadForm(
        @Schema(description = "The bytes.", format = "binary")
        String file) {}
