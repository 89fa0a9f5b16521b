package io.onecamp.bench.data;

import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.persistence.crossstore.BulkEntry;
import io.onecamp.persistence.json.DomainJson;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data set's rows in the main database, by COPY, in the caller's transaction: people with their credentials,
 * conversations, heads, the journal with its digests, and a place in the one order for every entry, so that what
 * follows the order stands behind all of it.
 */
final class MainRows {
    private static final String JOURNAL = """
            insert into journal (id, workspace, stream, kind, version, actor, at, payload, salt, digest)
            select id, workspace, stream, kind, version, actor, at, payload, salt,
                   sha256(salt || convert_to(payload::text, 'UTF8'))
            from (select *, uuid_send(gen_random_uuid()) as salt from bench_staged) salted order by id
            """;

    private static final String ORDERED = """
            insert into ordered (position, entry, stream)
            select sequencer.next - 1 + row_number() over (order by id), id, stream from bench_staged, sequencer
            """;

    private final Connection connection;
    private final Dataset data;
    private final UUID workspace;

    MainRows(Connection connection, Dataset data) {
        this.connection = connection;
        this.data = data;
        this.workspace = data.workspace().value();
    }

    void load(String passwordHash) throws IOException, SQLException {
        people(passwordHash);
        conversations();
        messages();
        reactions();
        comments();
        journal();
    }

    private void people(String passwordHash) throws SQLException {
        try (Copy copy = new Copy(
                connection, "person (workspace, id, email, name, role, standing, created_at, version, entry)")) {
            for (Member member : data.members()) {
                var person = member.person();
                copy.row(
                        workspace,
                        person.id(),
                        person.email().value(),
                        person.name().value(),
                        person.role(),
                        person.standing(),
                        person.createdAt(),
                        person.version(),
                        person.entry().value());
            }
            copy.end();
        }
        try (Copy copy = new Copy(connection, "credential (workspace, person, hash)")) {
            for (Member member : data.members()) {
                copy.row(workspace, member.person().id(), passwordHash);
            }
            copy.end();
        }
    }

    private void conversations() throws IOException, SQLException {
        Last[] last = lastOfEach();
        try (Copy copy =
                new Copy(connection, "conversation (workspace, id, kind, created_at, last_seq, last_entry, last_at)")) {
            for (Room room : data.rooms()) {
                Last newest = last[room.number()];
                copy.row(
                        workspace,
                        room.id(),
                        ConversationKind.ofPeople(room.members().size()),
                        room.openedAt(),
                        room.messages(),
                        newest.entry().value(),
                        newest.at());
            }
            copy.end();
        }
        try (Copy copy = new Copy(connection, "member (workspace, conversation, person, since)")) {
            for (Room room : data.rooms()) {
                for (Member member : room.members()) {
                    copy.row(workspace, room.id(), member.person().id(), room.openedAt());
                }
            }
            copy.end();
        }
    }

    /** What a conversation's row says of its newest message and entry. */
    private record Last(EntryId entry, @Nullable Instant at) {}

    private Last[] lastOfEach() throws IOException, SQLException {
        Last[] last =
                data.rooms().stream().map(room -> new Last(room.entry(), null)).toArray(Last[]::new);
        data.playMessages(new Story() {
            @Override
            public void said(Room room, Said said) {
                last[room.number()] = new Last(said.newest(), said.card().createdAt());
            }
        });
        return last;
    }

    private void messages() throws IOException, SQLException {
        try (Copy copy = new Copy(
                connection,
                "message (workspace, id, conversation, seq, author, version, created_at, content_entry, entry, tally)")) {
            data.playMessages(new Story() {
                @Override
                public void said(Room room, Said said) throws SQLException {
                    copy.row(
                            workspace,
                            said.card().id(),
                            said.card().conversation(),
                            said.card().seq().value(),
                            said.card().author(),
                            said.card().version(),
                            said.card().createdAt(),
                            said.entry().value(),
                            said.newest().value(),
                            json(said.tally()));
                }
            });
            copy.end();
        }
    }

    /** In the order in which people reacted: their places follow from it. */
    private void reactions() throws IOException, SQLException {
        try (Copy copy = new Copy(connection, "reaction (workspace, target, person, emoji, at)")) {
            data.playMessages(new Story() {
                @Override
                public void said(Room room, Said said) throws SQLException {
                    for (Said.Reaction one : said.reactions()) {
                        copy.row(workspace, said.card().id(), one.person(), one.emoji(), one.at());
                    }
                }
            });
            copy.end();
        }
    }

    private void comments() throws IOException, SQLException {
        try (Copy copy = new Copy(
                connection,
                "comment (workspace, id, message, conversation, seq, number, author, version, created_at,"
                        + " content_entry, entry, tally)")) {
            data.playMessages(new Story() {
                @Override
                public void said(Room room, Said said) throws SQLException {
                    for (Said.Remark one : said.comments()) {
                        comment(copy, said, one);
                    }
                }
            });
            copy.end();
        }
    }

    private void comment(Copy copy, Said said, Said.Remark one) throws SQLException {
        copy.row(
                workspace,
                one.id(),
                said.card().id(),
                said.card().conversation(),
                said.card().seq().value(),
                one.number(),
                one.author(),
                1,
                one.at(),
                one.entry().value(),
                one.entry().value(),
                "{}");
    }

    /** As the product writes it: most messages have none, and theirs is not parsed on reading. */
    private static String json(MessageTally tally) {
        return tally.equals(MessageTally.EMPTY) ? "{}" : DomainJson.write(tally);
    }

    private void journal() throws IOException, SQLException {
        Sql.execute(connection, """
                create temporary table bench_staged (
                    id bigint, workspace uuid, stream text, kind text, version integer, actor uuid, at timestamptz(3),
                    payload jsonb) on commit drop""");
        try (Copy copy =
                new Copy(connection, "bench_staged (id, workspace, stream, kind, version, actor, at, payload)")) {
            data.play(new Journalled() {
                @Override
                protected void happened(Happened it) throws SQLException {
                    BulkEntry entry = BulkEntry.of(it.change());
                    copy.row(
                            it.entry().value(),
                            workspace,
                            entry.stream(),
                            entry.kind(),
                            entry.version(),
                            it.actor(),
                            it.at(),
                            entry.payload());
                }
            });
            copy.end();
        }
        Sql.execute(connection, JOURNAL);
        // The sequencer's lock, in a statement of its own, as the sequencer itself takes it.
        Sql.number(connection, "select next from sequencer for update");
        Sql.execute(connection, ORDERED, "update sequencer set next = next + (select count(*) from bench_staged)");
    }
}
