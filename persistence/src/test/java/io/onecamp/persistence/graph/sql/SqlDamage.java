package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.PersonId;
import io.onecamp.persistence.graph.GraphDamage;
import io.onecamp.persistence.graph.GraphToDamage;
import java.util.Locale;

/** Statements in the SQL graph's own database. */
public final class SqlDamage implements GraphDamage {
    private static final String NODE = " WHERE workspace = ? AND id = ?";
    private static final String NUMBERED = " WHERE workspace = ? AND conversation = ? AND seq = ? AND number = ?";

    private final GraphTransaction sql;

    private SqlDamage(GraphTransaction sql) {
        this.sql = sql;
    }

    public static GraphToDamage graph() {
        GraphTransaction sql = SqlTestbed.shared().transaction();
        return new GraphToDamage(new SqlWriter(sql), new SqlTimelines(sql), new SqlCopies(sql), new SqlDamage(sql));
    }

    @Override
    public void deletes(NodeKey key) {
        switch (key.kind()) {
            case PERSON, FILE -> run("DELETE FROM " + table(key) + NODE, key);
            case CONVERSATION -> {
                run("DELETE FROM conversation" + NODE, key);
                run("DELETE FROM participant WHERE workspace = ? AND conversation = ?", key);
            }
            case MESSAGE, COMMENT -> {
                run("DELETE FROM card" + NUMBERED, key);
                run("DELETE FROM tally" + NUMBERED, key);
                run("DELETE FROM reacted" + NUMBERED, key);
            }
        }
    }

    private static String table(NodeKey key) {
        return key.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String row(NodeKey key, Part.Name part) {
        return switch (part) {
            case PERSON, CONVERSATION, FILE -> table(key);
            case CARD, COMMENT_CARD -> "card";
            case TALLY, COMMENT_TALLY -> "tally";
        };
    }

    private static String where(NodeKey key) {
        return switch (key.kind()) {
            case PERSON, CONVERSATION, FILE -> NODE;
            case MESSAGE, COMMENT -> NUMBERED;
        };
    }

    @Override
    public void alters(NodeKey key, Part.Name part, String value) {
        String column = row(key, part).equals("tally") ? "tally" : "card";
        run("UPDATE " + row(key, part) + " SET " + column + " = '" + value.replace("'", "''") + "'" + where(key), key);
    }

    @Override
    public void takesAway(NodeKey key, Part.Name part) {
        leadsNowhere(key, part);
        run("DELETE FROM " + row(key, part) + where(key), key);
    }

    @Override
    public void guards(NodeKey key, Part.Name part, long entry) {
        run("UPDATE " + row(key, part) + " SET entry = " + entry + where(key), key);
    }

    @Override
    public void leadsTo(NodeKey key, Part.Name part, PersonId person) {
        String values = switch (part) {
            case CONVERSATION -> "participant (workspace, conversation, person) VALUES (?, ?, ";
            case TALLY, COMMENT_TALLY -> "reacted (workspace, conversation, seq, number, person) VALUES (?, ?, ?, ?, ";
            default -> throw new UnsupportedOperationException("an author is a column here");
        };
        run("INSERT INTO " + values + "'" + person + "')", key);
    }

    @Override
    public void leadsNowhere(NodeKey key, Part.Name part) {
        switch (part) {
            case CONVERSATION -> run("DELETE FROM participant WHERE workspace = ? AND conversation = ?", key);
            case TALLY, COMMENT_TALLY -> run("DELETE FROM reacted" + NUMBERED, key);
            case CARD, COMMENT_CARD ->
                run("UPDATE card SET author = '00000000-0000-0000-0000-000000000000'" + NUMBERED, key);
            case PERSON, FILE -> {}
        }
    }

    @Override
    public boolean doubles(NodeKey key, Part.Name part, String value) {
        return false;
    }

    private void run(String statement, NodeKey key) {
        sql.write(connection ->
                Emptied.execute(connection, statement, KeyValues.of(key).toArray()));
    }
}
