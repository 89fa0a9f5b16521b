package io.onecamp.persistence.postgres.reaction;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.reaction.Emoji;
import io.onecamp.domain.reaction.Reacted;
import io.onecamp.domain.reaction.Reaction;
import io.onecamp.domain.reaction.ReactionStore;
import io.onecamp.domain.reaction.Target;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Reactions as rows; their primary key decides that there is one of each. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlReactionStore implements ReactionStore {
    private static final String COUNT = """
            select emoji, count(*) as count, (array_agg(person order by place))[1:%d] as people
            from reaction where workspace = ? and target = ?
            group by emoji order by min(place)
            """.formatted(Reacted.NAMED);

    private Sql sql;

    SqlReactionStore() {}

    @Inject
    public SqlReactionStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Existing existing(WorkspaceId workspace, Target target, PersonId person, Emoji emoji) {
        return sql.one(
                        "select 1 from reaction where workspace = ? and target = ? and person = ? and emoji = ?",
                        row -> Existing.THERE,
                        workspace.value(),
                        target.value(),
                        person.value(),
                        emoji.value())
                .orElse(Existing.MISSING);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<List<Reacted>> add(WorkspaceId workspace, Target target, PersonId person, Emoji emoji, Instant at) {
        int added = sql.update("""
                insert into reaction (workspace, target, person, emoji, at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """, workspace.value(), target.value(), person.value(), emoji.value(), at);
        return added == 0 ? Optional.empty() : Optional.of(count(workspace, target));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<List<Reacted>> remove(WorkspaceId workspace, Target target, PersonId person, Emoji emoji) {
        int removed = sql.update(
                "delete from reaction where workspace = ? and target = ? and person = ? and emoji = ?",
                workspace.value(),
                target.value(),
                person.value(),
                emoji.value());
        return removed == 0 ? Optional.empty() : Optional.of(count(workspace, target));
    }

    private List<Reacted> count(WorkspaceId workspace, Target target) {
        return sql.list(COUNT, SqlReactionStore::reacted, workspace.value(), target.value());
    }

    private static Reacted reacted(ResultSet row) throws SQLException {
        List<PersonId> people = Stream.of((UUID[]) row.getArray("people").getArray())
                .map(PersonId::new)
                .toList();
        return new Reacted(row.getString("emoji"), row.getInt("count"), people);
    }

    @Override
    public Map<Target, Set<String>> mine(WorkspaceId workspace, PersonId person, Collection<Target> targets) {
        Map<Target, Set<String>> mine = new HashMap<>();
        if (!targets.isEmpty()) {
            sql.list(
                    "select target, emoji from reaction where workspace = ? and target = any(?) and person = ?",
                    row -> mine.computeIfAbsent(new Target(Sql.uuid(row, "target")), any -> new HashSet<>())
                            .add(row.getString("emoji")),
                    workspace.value(),
                    targets.stream().map(Target::value).toList(),
                    person.value());
        }
        return mine;
    }

    @Override
    public List<Reaction> page(WorkspaceId workspace, Target target, Optional<Emoji> emoji, long above, int limit) {
        return sql.list(
                """
                select person, emoji, at, place from reaction
                where workspace = ? and target = ? and place > ? and emoji = coalesce(?, emoji)
                order by place limit ?
                """,
                row -> new Reaction(
                        new PersonId(Sql.uuid(row, "person")),
                        new Emoji(row.getString("emoji")),
                        Sql.time(row, "at"),
                        row.getLong("place")),
                workspace.value(),
                target.value(),
                above,
                emoji.map(Emoji::value).orElse(null),
                limit);
    }
}
