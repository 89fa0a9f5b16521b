package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.ProfileAsOf;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Names as the rows decided them, and whether they were decided so lately that a cache may not know yet. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ProfileRows {
    private static final String NAMED = """
            select p.id, p.name, p.entry, j.at > now() - ? * interval '1 millisecond' as young
            from person p left join journal j on j.id = p.entry
            where p.workspace = ? and p.entry > 0 and\s""";

    private Sql sql;

    ProfileRows() {}

    @Inject
    public ProfileRows(Sql sql) {
        this.sql = sql;
    }

    /** A name and whether it is so young that a cache may lawfully tell an older one. */
    record Named(ProfileAsOf profile, boolean isYoung) {}

    List<Named> page(WorkspaceId workspace, String place, int limit) {
        return sql.list(
                NAMED + "p.id > ? order by p.id limit ?",
                row -> read(workspace, row),
                Settings.number(Setting.PROFILES_KEPT_MS),
                workspace.value(),
                place.isEmpty() ? new UUID(0, 0) : UUID.fromString(place),
                limit);
    }

    List<Named> of(WorkspaceId workspace, List<UUID> people) {
        return sql.list(
                NAMED + "p.id = any(?)",
                row -> read(workspace, row),
                Settings.number(Setting.PROFILES_KEPT_MS),
                workspace.value(),
                people);
    }

    private static Named read(WorkspaceId workspace, ResultSet row) throws SQLException {
        Profile profile = new Profile(new PersonId(Sql.uuid(row, "id")), row.getString("name"));
        return new Named(
                new ProfileAsOf(workspace, profile, new EntryId(row.getLong("entry"))), row.getBoolean("young"));
    }
}
