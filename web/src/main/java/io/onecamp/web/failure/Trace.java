package io.onecamp.web.failure;

import jakarta.servlet.ServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The name under which a request is found in the log; made by us, because a caller's could carry anything. */
public final class Trace {

    /** The request attribute, which JAX-RS shows as a property of the same name. */
    public static final String ATTRIBUTE = "io.onecamp.trace";

    private Trace() {}

    public static String of(ServletRequest request) {
        String known = known(request.getAttribute(ATTRIBUTE));
        if (known != null) {
            return known;
        }
        String fresh = fresh();
        request.setAttribute(ATTRIBUTE, fresh);
        return fresh;
    }

    static @Nullable String known(@Nullable Object attribute) {
        return attribute instanceof String text ? text : null;
    }

    static String fresh() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
