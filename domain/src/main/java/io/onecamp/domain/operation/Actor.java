package io.onecamp.domain.operation;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Role;

/** Who asks, as the transport's authentication established it for this one request. */
public record Actor(WorkspaceId workspace, PersonId person, SessionId session, Role role) {}
