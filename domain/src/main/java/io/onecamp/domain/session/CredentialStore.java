package io.onecamp.domain.session;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.util.Optional;

/** Password hashes. Answered by: PostgreSQL (truth). */
public interface CredentialStore {
    void put(WorkspaceId workspace, PersonId person, String hash);

    Optional<String> hash(WorkspaceId workspace, PersonId person);
}
