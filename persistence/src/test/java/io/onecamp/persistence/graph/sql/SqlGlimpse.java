package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.graph.GraphGlimpse;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.persistence.json.DomainJson;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Looks at the SQL graph's rows. */
final class SqlGlimpse implements GraphGlimpse {
    private final GraphTransaction transaction;

    SqlGlimpse(GraphTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<PersonCard> person(WorkspaceId workspace, PersonId person) {
        return ask(
                        "SELECT card FROM person WHERE card IS NOT NULL AND workspace = ? AND id = ?",
                        workspace.value(),
                        person.value())
                .stream()
                .findFirst()
                .map(json -> DomainJson.read(json, PersonCard.class));
    }

    @Override
    public Optional<ConversationCard> conversation(WorkspaceId workspace, ConversationId conversation) {
        return ask(
                        "SELECT card FROM conversation WHERE card IS NOT NULL AND workspace = ? AND id = ?",
                        workspace.value(),
                        conversation.value())
                .stream()
                .findFirst()
                .map(json -> DomainJson.read(json, ConversationCard.class));
    }

    @Override
    public int nodesOf(WorkspaceId workspace, PersonId person) {
        return ask("SELECT 'one' FROM person WHERE workspace = ? AND id = ?", workspace.value(), person.value())
                .size();
    }

    @Override
    public int nodesOf(WorkspaceId workspace, ConversationId conversation) {
        return ask(
                        "SELECT 'one' FROM conversation WHERE workspace = ? AND id = ?",
                        workspace.value(),
                        conversation.value())
                .size();
    }

    @Override
    public int nodesOf(WorkspaceId workspace, ConversationId conversation, Seq seq) {
        return nodesOf(Key.message(workspace, conversation, seq));
    }

    @Override
    public int nodesOf(GraphThreads.Thread thread, Seq number) {
        return nodesOf(key(thread, number));
    }

    /** The parts of one node are rows in two tables: it is there where either is. */
    private int nodesOf(Key key) {
        List<String> rows = new ArrayList<>(askKeyed("SELECT 'card' FROM card WHERE ", key));
        rows.addAll(askKeyed("SELECT 'tally' FROM tally WHERE ", key));
        return new HashSet<>(rows).size() == rows.size() ? Math.min(1, rows.size()) : rows.size();
    }

    private static Key key(GraphThreads.Thread thread, Seq number) {
        return new Key(thread.workspace(), thread.conversation(), thread.seq(), number);
    }

    private List<String> askKeyed(String sql, Key key) {
        return ask(
                sql + "workspace = ? AND conversation = ? AND seq = ? AND number = ?",
                key.workspace().value(),
                key.conversation().value(),
                key.seq().value(),
                key.number().value());
    }

    @Override
    public Set<PersonId> participants(WorkspaceId workspace, ConversationId conversation) {
        return people(ask(
                "SELECT person::text FROM participant WHERE workspace = ? AND conversation = ?",
                workspace.value(),
                conversation.value()));
    }

    @Override
    public Set<PersonId> authors(WorkspaceId workspace, ConversationId conversation, Seq seq) {
        return people(askKeyed("SELECT author::text FROM card WHERE ", Key.message(workspace, conversation, seq)));
    }

    @Override
    public Set<PersonId> authors(GraphThreads.Thread thread, Seq number) {
        return people(askKeyed("SELECT author::text FROM card WHERE ", key(thread, number)));
    }

    @Override
    public Set<PersonId> reacted(WorkspaceId workspace, ConversationId conversation, Seq seq) {
        return people(askKeyed("SELECT person::text FROM reacted WHERE ", Key.message(workspace, conversation, seq)));
    }

    @Override
    public Set<PersonId> reacted(GraphThreads.Thread thread, Seq number) {
        return people(askKeyed("SELECT person::text FROM reacted WHERE ", key(thread, number)));
    }

    @Override
    public Set<Seq> replies(GraphThreads.Thread thread) {
        return ask(
                        "SELECT number::text FROM card WHERE workspace = ? AND conversation = ? AND seq = ? AND number"
                                + " > 0",
                        thread.workspace().value(),
                        thread.conversation().value(),
                        thread.seq().value())
                .stream()
                .map(number -> new Seq(Long.parseLong(number)))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<FileCard> file(WorkspaceId workspace, FileId file) {
        return ask(
                        "SELECT card FROM file WHERE card IS NOT NULL AND workspace = ? AND id = ?",
                        workspace.value(),
                        file.value())
                .stream()
                .findFirst()
                .map(json -> DomainJson.read(json, FileCard.class));
    }

    @Override
    public int nodesOf(WorkspaceId workspace, FileId file) {
        return ask("SELECT 'one' FROM file WHERE workspace = ? AND id = ?", workspace.value(), file.value())
                .size();
    }

    @Override
    public Set<FileId> attachments(WorkspaceId workspace, ConversationId conversation, Seq seq) {
        List<String> ids = ask(
                "SELECT file::text FROM attached WHERE workspace = ? AND conversation = ? AND seq = ?",
                workspace.value(),
                conversation.value(),
                seq.value());
        return ids.stream().map(FileId::parse).collect(Collectors.toSet());
    }

    private static Set<PersonId> people(List<String> ids) {
        return ids.stream().map(UUID::fromString).map(PersonId::new).collect(Collectors.toSet());
    }

    private List<String> ask(String sql, Object... values) {
        return transaction.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                List<String> answers = new ArrayList<>();
                ResultSet rows = statement.executeQuery();
                while (rows.next()) {
                    answers.add(rows.getString(1));
                }
                return answers;
            }
        });
    }
}
