package io.onecamp.bench.ways;

import io.onecamp.bench.place.Endpoints;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.persistence.json.DomainJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * As the product reads: heads with their tallies from PostgreSQL, then the texts from the graph by keys, and the names
 * of the people from PostgreSQL.
 */
public final class ProductWay implements Way {
    private static final String HEADS = """
            select seq, tally from message
            where workspace = ? and conversation = ? and seq >= ? and seq < ? order by seq
            """;

    private final GraphTimelines timelines;
    private final WorkspaceId workspace;
    private final String title;
    private final Pool pool;

    public ProductWay(String title, GraphTimelines timelines, WorkspaceId workspace, Endpoints endpoints)
            throws SQLException {
        this.title = title;
        this.timelines = timelines;
        this.workspace = workspace;
        this.pool = new Pool(endpoints);
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public TimelinePage page(Question question) throws Exception {
        Map<Seq, MessageTally> heads = pool.with(connection -> heads(connection, question));
        Map<Seq, Content<MessageCard>> cards =
                timelines.cards(workspace, question.room().id(), List.copyOf(heads.keySet()));
        Set<UUID> people = new TreeSet<>();
        cards.values().forEach(one -> people.add(one.card().author().value()));
        heads.values().stream()
                .flatMap(tally -> tally.reactions().stream())
                .flatMap(group -> group.people().stream())
                .forEach(person -> people.add(person.value()));
        Map<PersonId, String> names = pool.with(connection -> names(connection, people));
        return new TimelinePage(heads.entrySet().stream()
                .flatMap(head -> Stream.ofNullable(cards.get(head.getKey()))
                        .map(one -> TimelinePage.line(
                                one.card(), head.getValue(), person -> names.getOrDefault(person, "?"))))
                .toList());
    }

    private Map<Seq, MessageTally> heads(Connection connection, Question question) throws SQLException {
        Map<Seq, MessageTally> heads = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(HEADS)) {
            statement.setObject(1, workspace.value());
            statement.setString(2, question.room().id().value());
            statement.setLong(3, question.before() - Question.LIMIT);
            statement.setLong(4, question.before());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String tally = rows.getString(2);
                    heads.put(
                            new Seq(rows.getLong(1)),
                            tally.equals("{}") ? MessageTally.EMPTY : DomainJson.read(tally, MessageTally.class));
                }
            }
        }
        return heads;
    }

    private Map<PersonId, String> names(Connection connection, Set<UUID> people) throws SQLException {
        Map<PersonId, String> names = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select id, name from person where workspace = ? and id = any (?)")) {
            statement.setObject(1, workspace.value());
            statement.setArray(2, connection.createArrayOf("uuid", people.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.put(new PersonId(rows.getObject(1, UUID.class)), rows.getString(2));
                }
            }
        }
        return names;
    }

    @Override
    public void close() throws SQLException {
        pool.close();
    }
}
