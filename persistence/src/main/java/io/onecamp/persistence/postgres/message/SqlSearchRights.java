package io.onecamp.persistence.postgres.message;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.search.SearchRights;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.postgres.comment.CommentHeads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Membership as it is at this moment, together with the heads it is asked for. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SqlSearchRights implements SearchRights {
    private Sql sql;

    SqlSearchRights() {}

    @Inject
    public SqlSearchRights(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ConversationId> conversations(WorkspaceId workspace, PersonId reader) {
        return sql.list(
                "select conversation from member where workspace = ? and person = ? order by conversation",
                row -> new ConversationId(row.getString("conversation")),
                workspace.value(),
                reader.value());
    }

    @Override
    public List<FoundMessage> messages(WorkspaceId workspace, PersonId reader, List<MessageId> ids) {
        return sql.list(
                "select p.name as author_name, " + Heads.COLUMNS + """
                         from message m
                        join member o on o.workspace = m.workspace and o.conversation = m.conversation and o.person = ?
                        join person p on p.workspace = m.workspace and p.id = m.author
                        where m.workspace = ? and m.id = any(?) and m.deleted_at is null
                        """,
                row -> {
                    MessageHead head = Heads.read(row);
                    return new FoundMessage(head, new Profile(head.author(), row.getString("author_name")));
                },
                reader.value(),
                workspace.value(),
                ids.stream().map(MessageId::value).toList());
    }

    @Override
    public List<FoundComment> comments(WorkspaceId workspace, PersonId reader, List<CommentId> ids) {
        return sql.list(
                "select p.name as author_name, " + CommentHeads.COLUMNS + """
                         from comment c
                        join member o on o.workspace = c.workspace and o.conversation = c.conversation and o.person = ?
                        join person p on p.workspace = c.workspace and p.id = c.author
                        where c.workspace = ? and c.id = any(?) and c.deleted_at is null
                        """,
                row -> {
                    CommentHead head = CommentHeads.read(row);
                    return new FoundComment(head, new Profile(head.author(), row.getString("author_name")));
                },
                reader.value(),
                workspace.value(),
                ids.stream().map(CommentId::value).toList());
    }
}
