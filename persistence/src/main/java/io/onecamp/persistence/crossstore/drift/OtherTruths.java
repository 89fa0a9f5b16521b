package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.Role;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** People, conversations and files as their rows decided them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class OtherTruths {
    private static final UUID FIRST = new UUID(0, 0);

    /** Nothing was told of who has no entry. */
    private static final String PEOPLE =
            "select id, name, role, standing, entry from person where workspace = ? and entry > 0 and ";

    private static final String CONVERSATIONS = """
            select c.id, c.kind, c.created_at, array(
                select m.person::text from member m where m.workspace = c.workspace and m.conversation = c.id) as people
            from conversation c where c.workspace = ? and\s""";

    private static final String FILES =
            "select id, owner, name, media_type, size, sha256, created_at, removed_at, entry from file where workspace = ? and ";

    private Sql sql;

    OtherTruths() {}

    @Inject
    public OtherTruths(Sql sql) {
        this.sql = sql;
    }

    public List<Truth> people(WorkspaceId workspace, String place, int limit) {
        return sql.list(
                PEOPLE + "id > ? order by id limit ?",
                row -> person(workspace, row),
                workspace.value(),
                uuid(place),
                limit);
    }

    public List<Truth> people(WorkspaceId workspace, List<NodeKey.OfPerson> keys) {
        return sql.list(
                PEOPLE + "id = any(?)",
                row -> person(workspace, row),
                workspace.value(),
                keys.stream().map(key -> key.person().value()).toList());
    }

    public List<Truth> conversations(WorkspaceId workspace, String place, int limit) {
        return sql.list(
                CONVERSATIONS + "c.id > ? order by c.id limit ?",
                row -> conversation(workspace, row),
                workspace.value(),
                place,
                limit);
    }

    public List<Truth> conversations(WorkspaceId workspace, List<NodeKey.OfConversation> keys) {
        return sql.list(
                CONVERSATIONS + "c.id = any(?)",
                row -> conversation(workspace, row),
                workspace.value(),
                keys.stream().map(key -> key.conversation().value()).toList());
    }

    public List<Truth> files(WorkspaceId workspace, String place, int limit) {
        return sql.list(
                FILES + "id > ? order by id limit ?",
                row -> file(workspace, row),
                workspace.value(),
                uuid(place),
                limit);
    }

    public List<Truth> files(WorkspaceId workspace, List<NodeKey.OfFile> keys) {
        return sql.list(
                FILES + "id = any(?)",
                row -> file(workspace, row),
                workspace.value(),
                keys.stream().map(key -> key.file().value()).toList());
    }

    public long count(NodeKind kind, WorkspaceId workspace) {
        return sql.one(
                        "select count(*) as things from " + kind.name().toLowerCase(Locale.ROOT)
                                + " where workspace = ?",
                        row -> row.getLong("things"),
                        workspace.value())
                .orElse(0L);
    }

    private static UUID uuid(String place) {
        return place.isEmpty() ? FIRST : UUID.fromString(place);
    }

    private static Truth person(WorkspaceId workspace, ResultSet row) throws SQLException {
        PersonCard card = new PersonCard(
                new PersonId(Sql.uuid(row, "id")),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Person.Standing.valueOf(row.getString("standing")));
        NodeState state = new NodeState.PersonState(workspace, new EntryId(row.getLong("entry")), card);
        return new Truth(
                new NodeKey.OfPerson(workspace, card.id()),
                card.id().toString(),
                state,
                Optional.of(new Whole.OfPerson(card)),
                List.of(state));
    }

    /** Which entry opened it the row does not tell; that entry must have written the same. */
    private static Truth conversation(WorkspaceId workspace, ResultSet row) throws SQLException {
        List<PersonId> people = Stream.of((String[]) row.getArray("people").getArray())
                .map(PersonId::parse)
                .sorted(Comparator.comparing(PersonId::toString))
                .toList();
        ConversationCard card = new ConversationCard(
                new ConversationId(row.getString("id")),
                ConversationKind.valueOf(row.getString("kind")),
                people,
                Sql.time(row, "created_at"));
        NodeState state = new NodeState.ConversationState(workspace, EntryId.NONE, card);
        return new Truth(
                new NodeKey.OfConversation(workspace, card.id()),
                card.id().value(),
                state,
                Optional.of(new Whole.OfConversation(card)),
                List.of(state));
    }

    private static Truth file(WorkspaceId workspace, ResultSet row) throws SQLException {
        FileCard card = new FileCard(
                new FileId(Sql.uuid(row, "id")),
                new PersonId(Sql.uuid(row, "owner")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                Sql.time(row, "created_at"),
                Sql.instant(row, "removed_at"));
        NodeState state = new NodeState.FileState(workspace, new EntryId(row.getLong("entry")), card);
        return new Truth(
                new NodeKey.OfFile(workspace, card.id()),
                card.id().toString(),
                state,
                Optional.of(new Whole.OfFile(card)),
                List.of(state));
    }
}
