package io.onecamp.web.request;

import io.onecamp.web.failure.Unreadable;
import jakarta.ws.rs.core.EntityTag;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The precondition of an edit: the version that the caller last saw, as its ETag. */
public final class IfMatch {

    private static final Pattern VERSION = Pattern.compile("\"?([0-9]{1,9})\"?");

    private IfMatch() {}

    /** The version asked for; empty where the header is absent or {@code *}. */
    public static Optional<Integer> version(@Nullable String header) {
        if (header == null || header.isBlank() || header.strip().equals("*")) {
            return Optional.empty();
        }
        Matcher matcher = VERSION.matcher(header.strip());
        if (!matcher.matches()) {
            throw Unreadable.field("malformed", "If-Match", "must be one version's ETag, as \"3\"");
        }
        return Optional.of(Integer.valueOf(matcher.group(1)));
    }

    public static EntityTag tag(int version) {
        return new EntityTag(Integer.toString(version));
    }
}
