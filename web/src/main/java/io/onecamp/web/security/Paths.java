package io.onecamp.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** The path that the server dispatches by: decoded and normalised, so that no spelling of it is judged differently. */
final class Paths {

    private Paths() {}

    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }
}
