package io.onecamp.domain.person;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import java.util.Collection;
import java.util.Map;

/** The names to show beside what people said: everyone on a page in one question. Answered by: PostgreSQL (truth). */
public interface Profiles {
    /**
     * The profiles of these people, active or not. Who is not in the workspace is missing from the answer.
     *
     * @param people in any order; naming somebody twice costs nothing
     */
    Map<PersonId, Profile> of(WorkspaceId workspace, Collection<PersonId> people);
}
