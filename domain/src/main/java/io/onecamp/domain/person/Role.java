package io.onecamp.domain.person;

/** What a person is in the workspace, from the most to the least powerful. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER,
    GUEST
}
