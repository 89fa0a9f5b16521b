package io.onecamp.bench.ways;

import io.onecamp.bench.place.Endpoints;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageTally;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;

/**
 * The product's way: numbers are dense, so a page is a list of keys, and the port is asked for these; the names of the
 * people are looked up in PostgreSQL.
 */
public final class KeysWay implements Way {
    private final GraphTimelines timelines;
    private final WorkspaceId workspace;
    private final String title;
    private final Pool pool;

    public KeysWay(String title, GraphTimelines timelines, WorkspaceId workspace, Endpoints endpoints)
            throws java.sql.SQLException {
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
        List<Seq> numbers = LongStream.range(Math.max(1, question.before() - Question.LIMIT), question.before())
                .mapToObj(Seq::new)
                .toList();
        Map<Seq, Told> told = timelines.page(workspace, question.room().id(), numbers);
        Set<PersonId> people = new TreeSet<>(java.util.Comparator.comparing(PersonId::value));
        told.values().forEach(one -> {
            people.add(one.card().author());
            one.tally().reactions().forEach(group -> people.addAll(group.people()));
        });
        Map<PersonId, String> names = pool.with(connection -> names(connection, people));
        List<TimelinePage.Line> lines = new ArrayList<>();
        for (Seq seq : numbers) {
            Told one = told.get(seq);
            if (one != null) {
                lines.add(line(one, names));
            }
        }
        return new TimelinePage(lines);
    }

    private Map<PersonId, String> names(java.sql.Connection connection, Set<PersonId> people)
            throws java.sql.SQLException {
        Map<PersonId, String> names = new HashMap<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select id, name from person where workspace = ? and id = any (?)")) {
            statement.setObject(1, workspace.value());
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", people.stream().map(PersonId::value).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    PersonId id = new PersonId(rows.getObject(1, UUID.class));
                    names.put(id, id + " " + rows.getString(2));
                }
            }
        }
        return names;
    }

    private static TimelinePage.Line line(Told told, Map<PersonId, String> names) {
        return new TimelinePage.Line(
                told.card().seq().value(),
                names.getOrDefault(told.card().author(), "?"),
                told.card().text(),
                told.tally().reactions().stream()
                        .map(group -> group(group, names))
                        .toList(),
                told.tally().commentCount(),
                List.of());
    }

    private static TimelinePage.Group group(MessageTally.Reacted reacted, Map<PersonId, String> names) {
        return new TimelinePage.Group(
                reacted.emoji(),
                reacted.count(),
                reacted.people().stream()
                        .map(person -> names.getOrDefault(person, "?"))
                        .toList());
    }

    @Override
    public void close() throws java.sql.SQLException {
        pool.close();
    }
}
