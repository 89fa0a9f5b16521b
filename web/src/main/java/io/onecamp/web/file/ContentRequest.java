package io.onecamp.web.file;

import io.onecamp.domain.file.FileCard;
import io.onecamp.web.failure.Unreadable;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How somebody wants a file's bytes. JAX-RS makes one and fills its fields. */
public class ContentRequest {

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

    /** Bytes never change, so their hash names them for good. */
    static String tag(FileCard file) {
        return '"' + file.sha256() + '"';
    }

    boolean has(String tag) {
        return tag.equals(ifNoneMatch);
    }

    /** @throws Unreadable 416 where a stretch is asked for that the file does not have */
    Ranges.Asked asked(FileCard file) {
        if (ifRange != null && !ifRange.equals(tag(file))) {
            return new Ranges.Whole();
        }
        Ranges.Asked asked = Ranges.of(range, file.size());
        if (asked instanceof Ranges.Outside) {
            throw Unreadable.outside(file.size());
        }
        return asked;
    }

    String disposition(FileCard file) {
        return Disposition.of(file, disposition);
    }
}
