package io.onecamp.bench.ways;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.bench.place.Endpoints;
import io.onecamp.persistence.json.DomainJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two ways over normalised tables. */
public final class SqlWays {
    private static final String WELL = """
            with page as (
                select id, seq, author, text from bench.message
                where conversation = ? and seq < ? order by seq desc limit 50)
            select page.seq, page.author || ' ' || p.name, page.text, r.reactions, c.comments, a.attachments
            from page
            join bench.person p on p.id = page.author
            left join lateral (
                select json_agg(json_build_object('emoji', emoji, 'count', count, 'people', people) order by first)
                           as reactions
                from (
                    select r.emoji, count(*) as count, min(r.at) as first,
                           (array_agg(r.person || ' ' || rp.name order by r.at))[1:20] as people
                    from bench.reaction r join bench.person rp on rp.id = r.person
                    where r.message = page.id group by r.emoji) grouped) r on true
            left join lateral (
                select count(*) as comments from bench.comment where message = page.id) c on true
            left join lateral (
                select json_agg(name order by number) as attachments from bench.attachment
                where message = page.id) a on true
            order by page.seq
            """;

    private static final String TEMPTING = """
            select m.seq, m.author || ' ' || p.name, m.text,
                   json_agg(distinct jsonb_build_object(
                       'emoji', r.emoji, 'person', r.person || ' ' || rp.name, 'at', r.at))
                       filter (where r.person is not null) as reactions,
                   count(distinct c.id) as comments,
                   json_agg(distinct a.name) filter (where a.name is not null) as attachments
            from bench.message m
            join bench.person p on p.id = m.author
            left join bench.reaction r on r.message = m.id
            left join bench.person rp on rp.id = r.person
            left join bench.comment c on c.message = m.id
            left join bench.attachment a on a.message = m.id
            where m.conversation = ? and m.created < ?
            group by m.id, p.name
            order by m.created desc limit 50
            """;

    private SqlWays() {}

    /** LIMIT first, then what belongs to these fifty. */
    public static Way well(Endpoints endpoints) throws SQLException {
        return new SqlWay("SQL, LIMIT first, then LATERAL", endpoints, WELL) {
            @Override
            void bind(PreparedStatement statement, Question question) throws SQLException {
                statement.setString(1, question.room().id().value());
                statement.setLong(2, question.before());
            }

            @Override
            List<TimelinePage.Group> reactions(JsonNode list) {
                List<TimelinePage.Group> groups = new ArrayList<>();
                list.forEach(group -> groups.add(new TimelinePage.Group(
                        group.path("emoji").asText(),
                        group.path("count").asInt(),
                        Grouping.texts(group.path("people")))));
                return groups;
            }
        };
    }

    /** Everything joined with everything, then grouped, then sorted, then cut. */
    public static Way tempting(Endpoints endpoints) throws SQLException {
        return new SqlWay("SQL, one join with aggregates", endpoints, TEMPTING) {
            @Override
            void bind(PreparedStatement statement, Question question) throws SQLException {
                statement.setString(1, question.room().id().value());
                statement.setObject(2, question.beforeTime().atOffset(ZoneOffset.UTC));
            }

            @Override
            List<TimelinePage.Group> reactions(JsonNode list) {
                List<Grouping.Single> singles = new ArrayList<>();
                list.forEach(one -> singles.add(new Grouping.Single(
                        one.path("emoji").asText(),
                        one.path("person").asText(),
                        one.path("at").asText())));
                return Grouping.grouped(singles);
            }
        };
    }

    /** One statement whose rows are messages. */
    private abstract static class SqlWay implements Way {
        private final String title;
        private final String sql;
        private final Pool pool;

        SqlWay(String title, Endpoints endpoints, String sql) throws SQLException {
            this.title = title;
            this.sql = sql;
            this.pool = new Pool(endpoints);
        }

        abstract void bind(PreparedStatement statement, Question question) throws SQLException;

        abstract List<TimelinePage.Group> reactions(JsonNode list);

        @Override
        public String title() {
            return title;
        }

        @Override
        public boolean tellsAttachments() {
            return true;
        }

        @Override
        public TimelinePage page(Question question) throws Exception {
            return pool.with(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    bind(statement, question);
                    try (ResultSet rows = statement.executeQuery()) {
                        return read(rows);
                    }
                }
            });
        }

        private TimelinePage read(ResultSet rows) throws SQLException {
            List<TimelinePage.Line> lines = new ArrayList<>();
            while (rows.next()) {
                lines.add(new TimelinePage.Line(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        reactions(list(rows.getString(4))),
                        rows.getInt(5),
                        Grouping.texts(list(rows.getString(6)))));
            }
            if (lines.size() > 1 && lines.getFirst().seq() > lines.getLast().seq()) {
                Collections.reverse(lines);
            }
            return new TimelinePage(lines);
        }

        private static JsonNode list(@Nullable String json) {
            return DomainJson.tree(json == null ? "[]" : json);
        }

        @Override
        public void close() throws SQLException {
            pool.close();
        }
    }
}
