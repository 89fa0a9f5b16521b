package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.persistence.json.DomainJson;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages of messages or of comments: one query by primary keys.
 *
 * @param where which rows of {@code card}: workspace, conversation, then what else stands before the numbers
 * @param number a card's number on its page
 * @param noTally the tally of what has none yet
 */
record SqlPages<C, T>(String where, Class<C> card, Function<C, Seq> number, Class<T> tally, T noTally) {
    private static final String CARDS = "SELECT c.card, c.entry FROM card c WHERE ";

    private static final String TOLD = """
            SELECT c.card, c.entry, t.tally, coalesce(t.entry, 0) AS tally_entry,
                (SELECT array_agg(p.card) FROM person p
                 WHERE p.workspace = c.workspace AND p.card IS NOT NULL AND (p.id = c.author OR p.id IN (
                    SELECT r.person FROM reacted r
                    WHERE (r.workspace, r.conversation, r.seq, r.number)
                        = (c.workspace, c.conversation, c.seq, c.number)))) AS people
            FROM card c LEFT JOIN tally t USING (workspace, conversation, seq, number)
            WHERE\s""";

    /** @param values of {@code where}, the numbers last */
    Map<Seq, Content<C>> cards(GraphTransaction transaction, List<Object> values, List<Seq> numbers) {
        return ask(transaction, CARDS + where, values, numbers, (its, row) -> new Content<>(its, entry(row)));
    }

    Map<Seq, Told<C, T>> told(GraphTransaction transaction, List<Object> values, List<Seq> numbers) {
        return ask(
                transaction,
                TOLD + where,
                values,
                numbers,
                (its, row) -> new Told<>(
                        its,
                        entry(row),
                        tally(row.getString("tally")),
                        new EntryId(row.getLong("tally_entry")),
                        people(row.getArray("people"))));
    }

    private interface Row<C, R> {
        R read(C its, ResultSet row) throws SQLException;
    }

    private <R> Map<Seq, R> ask(
            GraphTransaction transaction, String sql, List<Object> values, List<Seq> numbers, Row<C, R> read) {
        if (numbers.isEmpty()) {
            return Map.of();
        }
        try {
            return transaction.read(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(sql)) {
                    for (int i = 0; i < values.size(); i++) {
                        statement.setObject(i + 1, values.get(i));
                    }
                    statement.setArray(values.size() + 1, array(connection, numbers));
                    ResultSet rows = statement.executeQuery();
                    Map<Seq, R> told = new HashMap<>();
                    while (rows.next()) {
                        // What cannot be read, and a tombstone, is as good as missing: the journal has it.
                        Optional<C> its = DomainJson.readable(rows.getString("card"), card);
                        if (its.isPresent()) {
                            told.put(number.apply(its.get()), read.read(its.get(), rows));
                        }
                    }
                    return told;
                }
            });
        } catch (GraphTransaction.Unprepared e) {
            throw transaction.unavailable("it has no tables yet", e);
        }
    }

    private static Array array(Connection connection, List<Seq> numbers) throws SQLException {
        return connection.createArrayOf(
                "bigint", numbers.stream().map(Seq::value).toArray());
    }

    private static EntryId entry(ResultSet row) throws SQLException {
        return new EntryId(row.getLong("entry"));
    }

    private T tally(@Nullable String json) {
        return json == null ? noTally : DomainJson.readable(json, tally).orElse(noTally);
    }

    private static Map<PersonId, PersonCard> people(@Nullable Array cards) throws SQLException {
        Map<PersonId, PersonCard> people = new HashMap<>();
        if (cards != null) {
            for (String json : (String[]) cards.getArray()) {
                DomainJson.readable(json, PersonCard.class).ifPresent(its -> people.put(its.id(), its));
            }
        }
        return people;
    }
}
