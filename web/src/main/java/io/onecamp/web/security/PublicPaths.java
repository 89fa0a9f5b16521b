package io.onecamp.web.security;

/** Which paths need nobody signed in, and which answer while the application is still starting. Everything else is closed. */
final class PublicPaths {

    static final String API = "/api/v1/";

    private static final String HEALTH = API + "health/";
    private static final String METRICS = API + "metrics";
    private static final String OPENAPI = API + "openapi";

    private PublicPaths() {}

    /** Static files and the socket, which has its ticket, lie outside the API. */
    static boolean isApi(String path) {
        return (path + "/").startsWith(API);
    }

    static boolean isOpenWhileStarting(String path) {
        return !isApi(path) || isProbeOrDescription(path);
    }

    static boolean needsNobody(String method, String path) {
        if (!isApi(path) || isProbeOrDescription(path)) {
            return true;
        }
        return switch (path.substring(Math.min(API.length(), path.length()))) {
            case "accounts", "sessions", "sessions/refresh" -> method.equals("POST") || method.equals("OPTIONS");
            default -> false;
        };
    }

    static boolean isOperators(String path) {
        return path.startsWith(API + "admin/") || isMetrics(path);
    }

    /** What a monitoring system may read with a token of its own. */
    static boolean isMetrics(String path) {
        return path.equals(METRICS);
    }

    private static boolean isProbeOrDescription(String path) {
        return path.startsWith(HEALTH) || path.equals(OPENAPI);
    }
}
