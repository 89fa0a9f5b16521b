package io.onecamp.persistence.postgres.person;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.ProfileAsOf;
import io.onecamp.domain.person.Profiles;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names from the rows, by primary key. Asked by class only: what everybody injects remembers them for a while. */
@ApplicationScoped
@Typed(SqlProfiles.class)
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlProfiles implements Profiles {
    private Sql sql;

    SqlProfiles() {}

    @Inject
    public SqlProfiles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<PersonId, Profile> of(WorkspaceId workspace, Collection<PersonId> people) {
        return asOf(workspace, people).stream()
                .map(ProfileAsOf::profile)
                .collect(Collectors.toMap(Profile::id, Function.identity()));
    }

    /** With the entry that made each so, for whoever keeps them. */
    public List<ProfileAsOf> asOf(WorkspaceId workspace, Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return sql.list(
                "select id, name, entry from person where workspace = ? and id = any(?)",
                row -> new ProfileAsOf(
                        workspace,
                        new Profile(new PersonId(Sql.uuid(row, "id")), row.getString("name")),
                        new EntryId(row.getLong("entry"))),
                workspace.value(),
                people.stream().map(PersonId::value).distinct().toList());
    }
}
