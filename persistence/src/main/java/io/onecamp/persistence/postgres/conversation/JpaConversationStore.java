package io.onecamp.persistence.postgres.conversation;

import io.onecamp.domain.conversation.Conversation;
import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Conversations, their people and read positions. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class JpaConversationStore implements ConversationStore {
    private Sql sql;
    private ConversationQuestions questions;

    JpaConversationStore() {}

    @Inject
    public JpaConversationStore(Sql sql, ConversationQuestions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Opening open(WorkspaceId workspace, ConversationCard card) {
        int made = sql.update("""
                insert into conversation (workspace, id, kind, created_at, last_seq, last_entry)
                values (?, ?, ?, ?, 0, 0) on conflict do nothing
                """, workspace.value(), card.id().value(), card.kind(), card.createdAt());
        return made == 1 ? Opening.CREATED : Opening.EXISTED;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void opened(WorkspaceId workspace, ConversationCard card) {
        sql.update(
                "insert into member (workspace, conversation, person, since) select ?, ?, unnest(?), ?",
                workspace.value(),
                card.id().value(),
                card.participants().stream().map(PersonId::value).toList(),
                card.createdAt());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Locked> lockForWriting(WorkspaceId workspace, PersonId writer, ConversationId id) {
        // The row's lock orders everything that happens in the conversation. NO KEY: rows that refer to it go on.
        return sql.one(
                """
                select c.kind, c.last_seq from conversation c
                where c.workspace = ? and c.id = ? and exists (
                    select 1 from member m
                    where m.workspace = c.workspace and m.conversation = c.id and m.person = ?)
                for no key update of c
                """,
                row -> new Locked(
                        id, ConversationKind.valueOf(row.getString("kind")), new Seq(row.getLong("last_seq"))),
                workspace.value(),
                id.value(),
                writer.value());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Locked> lock(WorkspaceId workspace, ConversationId id) {
        return sql.one(
                "select kind, last_seq from conversation where workspace = ? and id = ? for no key update",
                row -> new Locked(
                        id, ConversationKind.valueOf(row.getString("kind")), new Seq(row.getLong("last_seq"))),
                workspace.value(),
                id.value());
    }

    @Override
    public Optional<Conversation> visible(WorkspaceId workspace, PersonId viewer, ConversationId id) {
        return questions.visible(workspace, viewer, id);
    }

    @Override
    public List<Conversation> of(WorkspaceId workspace, PersonId viewer, Optional<Cursor> below, int limit) {
        return questions.of(workspace, viewer, below, limit);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void read(WorkspaceId workspace, PersonId reader, ConversationId id, Seq seq, EntryId entry) {
        sql.update("""
                insert into read_position (workspace, person, conversation, seq, entry) values (?, ?, ?, ?, ?)
                on conflict (workspace, person, conversation)
                do update set seq = excluded.seq, entry = excluded.entry where read_position.seq < excluded.seq
                """, workspace.value(), reader.value(), id.value(), seq.value(), entry.value());
    }
}
