package io.onecamp.web;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Everything this module writes to the log, in full sentences. Never a token, a password or what somebody wrote. */
public final class WebLog {

    private static final Logger LOG = System.getLogger("io.onecamp.web");

    private WebLog() {}

    public static void defect(String trace, String method, String path, Throwable thrown) {
        LOG.log(Level.ERROR, () -> "Request " + trace + " (" + method + " " + line(path) + ") failed.", thrown);
    }

    public static void socketDefect(String socket, Throwable thrown) {
        LOG.log(Level.ERROR, () -> "Socket " + line(socket) + " failed and is closed.", thrown);
    }

    public static void pollDefect(Throwable thrown) {
        LOG.log(Level.ERROR, "A long poll failed.", thrown);
    }

    public static void socketSlow(String session) {
        LOG.log(Level.INFO, () -> "A socket of session " + session + " is cut: it reads too slowly.");
    }

    /** Paths come from outside: control characters could write lines of their own. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
