package io.onecamp.web.file;

import io.onecamp.domain.file.FileName;
import io.onecamp.web.failure.Unreadable;
import io.onecamp.web.request.Given;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * The one part of an upload, read as it comes: nothing of it is kept in memory or in a file. The servers' own readers
 * of such bodies do either, and each in its own way.
 */
final class UploadedPart {
    private static final int LONGEST_HEADERS = 8 * 1024;

    private final FileName name;
    private final InputStream bytes;

    private UploadedPart(FileName name, InputStream bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** @throws IOException where the body is no such body, or ends too early */
    static UploadedPart first(MediaType type, InputStream body) throws IOException {
        String boundary = type.getParameters().get("boundary");
        if (boundary == null || boundary.isEmpty() || boundary.length() > 70) {
            throw Unreadable.because("malformed", "The Content-Type must name the boundary of the parts.");
        }
        MultipartInput input = MultipartInput.builder()
                .setInputStream(body)
                .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
                .setMaxPartHeaderSize(LONGEST_HEADERS)
                .get();
        input.setHeaderCharset(StandardCharsets.UTF_8);
        if (!input.skipPreamble()) {
            throw new IOException("there is no part");
        }
        Map<String, @Nullable String> disposition = disposition(input.readHeaders());
        String field = disposition.get("name");
        if (!"file".equals(field)) {
            throw Unreadable.field("unknown_field", String.valueOf(field), "is not known here; send one part, file");
        }
        return new UploadedPart(
                FileName.of(Given.field("file", disposition.get("filename"))),
                new OnlyPart(input, input.newInputStream()));
    }

    FileName name() {
        return name;
    }

    InputStream bytes() {
        return bytes;
    }

    private static Map<String, @Nullable String> disposition(String headers) {
        String prefix = "content-disposition:";
        return headers.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(prefix))
                .findFirst()
                .map(line -> parameters(line.substring(prefix.length())))
                .orElseThrow(() -> Unreadable.because("malformed", "A part must say what it is: Content-Disposition."));
    }

    private static Map<String, @Nullable String> parameters(String line) {
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        return parser.parse(line, ';');
    }

    /** Its end is the end of the body: what comes after it, or does not come, makes it unreadable. */
    private static final class OnlyPart extends FilterInputStream {
        private final MultipartInput input;
        private boolean ended;

        OnlyPart(MultipartInput input, InputStream bytes) {
            super(bytes);
            this.input = input;
        }

        @Override
        public int read() throws IOException {
            return ended ? -1 : ended(super.read());
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            // Asked again after its end, the library's stream would read beyond it.
            return ended ? -1 : ended(super.read(into, offset, length));
        }

        private int ended(int read) throws IOException {
            if (read < 0 && !ended) {
                ended = true;
                if (input.readBoundary()) {
                    throw new IOException("there is a second part");
                }
            }
            return read;
        }
    }
}
