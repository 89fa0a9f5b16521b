package io.onecamp.web.security;

/** What resources let in, for {@code @RolesAllowed}. Finer rights are asked of the doors. */
public final class Roles {

    /** Anyone who is signed in. */
    public static final String PERSON = "person";

    /** Who holds the installation's operator token, as its command line does. */
    public static final String OPERATOR = "operator";

    private Roles() {}
}
