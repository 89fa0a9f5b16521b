package io.onecamp.persistence.postgres.conversation;

import io.onecamp.domain.conversation.Conversation;
import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Profile;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A conversation as one of its people sees it, always asked through that person's membership. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ConversationQuestions {
    private static final int MORE_THAN_ANY = 1;

    private static final String SEEN = """
            with mine as materialized (
                select c.*, coalesce(r.seq, 0) as read_seq
                from member m
                join conversation c on c.workspace = m.workspace and c.id = m.conversation
                left join read_position r
                    on r.workspace = m.workspace and r.person = m.person and r.conversation = m.conversation
                where m.workspace = ? and m.person = ? and %s
                order by c.last_entry desc, c.id desc
                limit ?)
            select mine.*,
                (select count(*) from message u
                 where u.workspace = mine.workspace and u.conversation = mine.id and u.seq > mine.read_seq
                   and u.deleted_at is null and u.author <> ?) as unread,
                (select array_agg(p.id order by p.id::text) from member o
                 join person p on p.workspace = o.workspace and p.id = o.person
                 where o.workspace = mine.workspace and o.conversation = mine.id) as people,
                (select array_agg(p.name order by p.id::text) from member o
                 join person p on p.workspace = o.workspace and p.id = o.person
                 where o.workspace = mine.workspace and o.conversation = mine.id) as names
            from mine
            order by mine.last_entry desc, mine.id desc
            """;

    private Sql sql;

    ConversationQuestions() {}

    @Inject
    public ConversationQuestions(Sql sql) {
        this.sql = sql;
    }

    Optional<Conversation> visible(WorkspaceId workspace, PersonId viewer, ConversationId id) {
        return sql.one(
                SEEN.formatted("c.id = ?"),
                ConversationQuestions::read,
                workspace.value(),
                viewer.value(),
                id.value(),
                MORE_THAN_ANY,
                viewer.value());
    }

    List<Conversation> of(WorkspaceId workspace, PersonId viewer, Optional<ConversationStore.Cursor> below, int limit) {
        ConversationStore.Cursor start = below.orElse(new ConversationStore.Cursor(new EntryId(Long.MAX_VALUE), ""));
        return sql.list(
                SEEN.formatted("(c.last_entry, c.id) < (?, ?)"),
                ConversationQuestions::read,
                workspace.value(),
                viewer.value(),
                start.lastEntry().value(),
                start.conversation(),
                limit,
                viewer.value());
    }

    private static Conversation read(ResultSet row) throws SQLException {
        UUID[] people = (UUID[]) row.getArray("people").getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        List<Profile> participants = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            participants.add(new Profile(new PersonId(people[i]), names[i]));
        }
        return new Conversation(
                new WorkspaceId(Sql.uuid(row, "workspace")),
                new ConversationId(row.getString("id")),
                ConversationKind.valueOf(row.getString("kind")),
                participants,
                Sql.time(row, "created_at"),
                new Seq(row.getLong("last_seq")),
                new EntryId(row.getLong("last_entry")),
                Sql.instant(row, "last_at"),
                new Seq(row.getLong("read_seq")),
                row.getInt("unread"));
    }
}
