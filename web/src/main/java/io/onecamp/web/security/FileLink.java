package io.onecamp.web.security;

import io.onecamp.domain.id.FileId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request for a file's bytes that carries its own grant, as the address of an image or a download does. */
record FileLink(String grant, FileId file) {
    private static final Pattern CONTENT =
            Pattern.compile(Pattern.quote(PublicPaths.API + "files/") + "([0-9a-fA-F-]{36})/content");

    /** Whether the path is that of a file's bytes. */
    static boolean isContent(String path) {
        return CONTENT.matcher(path).matches();
    }

    static Optional<FileLink> of(HttpServletRequest request, String path) {
        Matcher content = CONTENT.matcher(path);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        String grant = reads && content.matches() ? request.getParameter("grant") : null;
        if (grant == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileLink(grant, FileId.parse(content.group(1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
