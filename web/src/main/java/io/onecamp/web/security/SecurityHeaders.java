package io.onecamp.web.security;

import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells a browser about how far to trust it. */
final class SecurityHeaders {

    /** Nothing from elsewhere, no inline script or style, no frame around it; pictures may be made in the page. */
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    /** What a stranger uploaded runs nothing and reaches nothing, wherever it is shown. */
    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static void set(HttpServletResponse response, String path) {
        boolean api = PublicPaths.isApi(path);
        boolean content = FileLink.isContent(path);
        response.setHeader("Content-Security-Policy", content ? SANDBOX : api ? DATA : PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (api) {
            response.setHeader("Cache-Control", content ? "private, no-store" : "no-store");
        }
    }
}
