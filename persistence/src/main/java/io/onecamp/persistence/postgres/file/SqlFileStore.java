package io.onecamp.persistence.postgres.file;

import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.file.FileStore;
import io.onecamp.domain.file.KnownFile;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Profile;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Files as rows; who may see one is part of the question, not a second one. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlFileStore implements FileStore {
    private static final String COLUMNS =
            "f.workspace, f.id, f.owner, f.name, f.media_type, f.size, f.sha256, f.created_at, f.removed_at";

    private static final String UNATTACHED =
            "not exists (select from attachment a where a.workspace = f.workspace and a.file = f.id)";

    /** Its two parameters are the reader, twice. */
    private static final String MAY_SEE = """
             f.removed_at is null and case
                when exists (select from attachment a where a.workspace = f.workspace and a.file = f.id)
                then exists (
                    select from attachment a
                    join message m on m.workspace = a.workspace and m.id = a.message and m.deleted_at is null
                    join member o on o.workspace = m.workspace and o.conversation = m.conversation and o.person = ?
                    where a.workspace = f.workspace and a.file = f.id)
                else f.owner = ? end
            """;

    private Sql sql;

    SqlFileStore() {}

    @Inject
    public SqlFileStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void add(WorkspaceId workspace, FileCard file, EntryId entry) {
        sql.update(
                """
                insert into file (workspace, id, owner, name, media_type, size, sha256, created_at, entry)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                workspace.value(),
                file.id().value(),
                file.owner().value(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.createdAt(),
                entry.value());
    }

    @Override
    public Optional<KnownFile> visible(WorkspaceId workspace, PersonId reader, FileId file) {
        return sql.one(
                "select " + COLUMNS + """
                        , f.entry, p.name as owner_name
                        from file f join person p on p.workspace = f.workspace and p.id = f.owner
                        where f.workspace = ? and f.id = ? and
                        """ + MAY_SEE,
                row -> {
                    FileCard card = read(row);
                    Profile owner = new Profile(card.owner(), row.getString("owner_name"));
                    return new KnownFile(card, new EntryId(row.getLong("entry")), owner);
                },
                workspace.value(),
                file.value(),
                reader.value(),
                reader.value());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<FileCard> attachable(WorkspaceId workspace, PersonId owner, List<FileId> files) {
        return sql.list(
                "select " + COLUMNS + " from file f where f.workspace = ? and f.id = any(?) and f.owner = ? and"
                        + MAY_SEE + " order by f.id for no key update of f",
                SqlFileStore::read,
                workspace.value(),
                files.stream().map(FileId::value).toList(),
                owner.value(),
                owner.value(),
                owner.value());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void attach(WorkspaceId workspace, MessageId message, List<FileId> files) {
        sql.update(
                """
                insert into attachment (workspace, message, file, place)
                select ?, ?, file, place from unnest(?) with ordinality as given (file, place)
                """,
                workspace.value(),
                message.value(),
                files.stream().map(FileId::value).toList());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Unattached> unattached(Instant olderThan, int limit) {
        List<UUID> locked = sql.list("""
                select f.id from file f where f.created_at < ? and f.removed_at is null and %s
                order by f.created_at limit ? for no key update of f skip locked
                """.formatted(UNATTACHED), row -> Sql.uuid(row, "id"), olderThan, limit);
        // Asked again now that they are locked: the first question may have seen a file as it was before somebody, who
        // had it locked, attached it.
        return sql.list(
                "select " + COLUMNS + " from file f where f.id = any(?) and f.removed_at is null and " + UNATTACHED
                        + " order by f.created_at",
                row -> new Unattached(new WorkspaceId(Sql.uuid(row, "workspace")), read(row)),
                locked);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(WorkspaceId workspace, FileCard removed, EntryId entry) {
        sql.update(
                "update file set name = ?, removed_at = ?, entry = ? where workspace = ? and id = ?",
                removed.name(),
                removed.removedAt(),
                entry.value(),
                workspace.value(),
                removed.id().value());
    }

    private static FileCard read(ResultSet row) throws SQLException {
        return new FileCard(
                new FileId(Sql.uuid(row, "id")),
                new PersonId(Sql.uuid(row, "owner")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Sql.time(row, "created_at"),
                Sql.instant(row, "removed_at"));
    }
}
