package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which files have bytes, as their rows say, and which bytes somebody is about to keep or to remove. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class KeptFiles {
    private static final String KEPT = "select id, size from file where workspace = ? and removed_at is null and ";

    private Sql sql;

    KeptFiles() {}

    @Inject
    public KeptFiles(Sql sql) {
        this.sql = sql;
    }

    /** A file that is not removed. */
    record Kept(FileId id, long size) {}

    List<Kept> page(WorkspaceId workspace, String place, int limit) {
        return sql.list(
                KEPT + "id > ? order by id limit ?",
                KeptFiles::read,
                workspace.value(),
                place.isEmpty() ? new UUID(0, 0) : UUID.fromString(place),
                limit);
    }

    Map<FileId, Kept> of(WorkspaceId workspace, Collection<FileId> ids) {
        Map<FileId, Kept> kept = new HashMap<>();
        sql.list(
                        KEPT + "id = any(?)",
                        KeptFiles::read,
                        workspace.value(),
                        ids.stream().map(FileId::value).toList())
                .forEach(file -> kept.put(file.id(), file));
        return kept;
    }

    /** Those of these keys that an intent names. */
    Set<String> intended(List<String> keys) {
        return new HashSet<>(sql.list(
                "select what ->> 'key' as key from intent where kind = 'bytes' and what ->> 'key' = any(?)",
                row -> row.getString("key"),
                keys));
    }

    private static Kept read(ResultSet row) throws SQLException {
        return new Kept(new FileId(Sql.uuid(row, "id")), row.getLong("size"));
    }
}
