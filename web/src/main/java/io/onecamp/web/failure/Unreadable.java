package io.onecamp.web.failure;

import jakarta.ws.rs.WebApplicationException;
import java.util.List;

/**
 * The request cannot be read, or is too large to be: no failure of the domain, which never sees it. It carries its
 * answer, because some servers wrap what a body reader throws.
 */
public final class Unreadable extends WebApplicationException {

    private Unreadable(Refusal refusal) {
        super(refusal.problem().detail(), refusal.response());
    }

    public static Unreadable because(String code, String detail) {
        return new Unreadable(Refusal.unreadable(code, detail, List.of()));
    }

    public static Unreadable field(String code, String field, String reason) {
        return new Unreadable(
                Refusal.unreadable(code, field + ": " + reason, List.of(new Problem.Field(field, reason))));
    }

    /** There was no body where one is needed. */
    public static Unreadable noBody() {
        return because("malformed", "This call needs a body: a JSON object.");
    }

    /** A stretch was asked for that lies outside of so many bytes. */
    public static Unreadable outside(long size) {
        return new Unreadable(Refusal.ofStatus(416).withHeader("Content-Range", "bytes */" + size));
    }

    /** The body has more bytes than are taken. */
    public static Unreadable tooLarge() {
        return new Unreadable(Refusal.ofStatus(413));
    }
}
