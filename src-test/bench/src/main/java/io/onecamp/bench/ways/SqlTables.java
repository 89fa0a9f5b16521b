package io.onecamp.bench.ways;

import io.onecamp.bench.data.Copy;
import io.onecamp.bench.data.Dataset;
import io.onecamp.bench.data.Member;
import io.onecamp.bench.data.Room;
import io.onecamp.bench.data.Said;
import io.onecamp.bench.data.Sql;
import io.onecamp.bench.data.Story;
import io.onecamp.domain.person.PersonName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** The large conversations as normalised tables, in the schema {@code bench} of the main database. */
public final class SqlTables {
    private static final String[] TABLES = {
        "drop table if exists bench.attachment, bench.comment, bench.reaction, bench.message, bench.person",
        "create table bench.person (id uuid primary key, name text not null)",
        """
        create table bench.message (
            id uuid primary key, conversation text collate "C" not null, seq bigint not null,
            author uuid not null references bench.person, text text not null, created timestamptz(3) not null)""",
        """
        create table bench.reaction (
            message uuid not null references bench.message, emoji text not null,
            person uuid not null references bench.person, at timestamptz(3) not null,
            primary key (message, emoji, person))""",
        """
        create table bench.comment (
            id uuid primary key, message uuid not null references bench.message, number integer not null,
            author uuid not null references bench.person, text text not null, created timestamptz(3) not null,
            unique (message, number))""",
        """
        create table bench.attachment (
            message uuid not null references bench.message, number integer not null, name text not null,
            primary key (message, number))"""
    };

    private static final String[] INDEXES = {
        "create unique index message_seq on bench.message (conversation, seq)",
        "create index message_created on bench.message (conversation, created)",
        "analyze bench.person, bench.message, bench.reaction, bench.comment, bench.attachment"
    };

    private final Connection connection;
    private final Dataset data;

    public SqlTables(Connection connection, Dataset data) {
        this.connection = connection;
        this.data = data;
    }

    /** All or nothing. */
    public void load() throws IOException, SQLException {
        connection.setAutoCommit(false);
        Sql.execute(connection, TABLES);
        try (Copy copy = new Copy(connection, "bench.person (id, name)")) {
            for (Member member : data.members()) {
                PersonName name = member.person().name();
                copy.row(member.person().id(), name.value());
            }
            copy.end();
        }
        copy(
                "bench.message (id, conversation, seq, author, text, created)",
                (copy, said) -> copy.row(
                        said.card().id(),
                        said.card().conversation(),
                        said.card().seq().value(),
                        said.card().author(),
                        said.card().text(),
                        said.card().createdAt()));
        copy("bench.reaction (message, emoji, person, at)", (copy, said) -> {
            for (Said.Reaction one : said.reactions()) {
                copy.row(said.card().id(), one.emoji(), one.person(), one.at());
            }
        });
        copy("bench.comment (id, message, number, author, text, created)", (copy, said) -> {
            for (Said.Remark one : said.comments()) {
                copy.row(one.id(), said.card().id(), one.number(), one.author(), one.text(), one.at());
            }
        });
        copy("bench.attachment (message, number, name)", (copy, said) -> {
            for (int i = 0; i < said.attachments().size(); i++) {
                copy.row(said.card().id(), i, said.attachments().get(i));
            }
        });
        Sql.execute(connection, INDEXES);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private interface Rows {
        void of(Copy copy, Said said) throws SQLException;
    }

    private void copy(String columns, Rows rows) throws IOException, SQLException {
        int large = data.large().size();
        try (Copy copy = new Copy(connection, columns)) {
            data.playMessages(new Story() {
                @Override
                public void said(Room room, Said said) throws SQLException {
                    if (room.number() < large) {
                        rows.of(copy, said);
                    }
                }
            });
            copy.end();
        }
    }
}
