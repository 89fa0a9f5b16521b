package io.onecamp.persistence.postgres.person;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.Profiles;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names from the rows, by primary key. */
@ApplicationScoped
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
        if (people.isEmpty()) {
            return Map.of();
        }
        return sql
                .list(
                        "select id, name from person where workspace = ? and id = any(?)",
                        row -> new Profile(new PersonId(Sql.uuid(row, "id")), row.getString("name")),
                        workspace.value(),
                        people.stream().map(PersonId::value).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Profile::id, Function.identity()));
    }
}
