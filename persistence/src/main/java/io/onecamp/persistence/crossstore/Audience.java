package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.journal.Entry;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.Profiles;
import io.onecamp.persistence.postgres.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Who may see an entry at this moment: the one place that decides it, for sockets, resuming and the long poll alike. */
@ApplicationScoped
public class Audience {
    private Sql sql;
    private Profiles names;

    Audience() {}

    @Inject
    public Audience(Sql sql, Profiles names) {
        this.sql = sql;
        this.names = names;
    }

    /** Of these people, those who may see the entry now. */
    Set<PersonId> of(Entry entry, Set<PersonId> people) {
        return switch (entry.change()) {
            case Change.PersonRegistered c -> colleagues(entry.workspace(), people);
            case Change.PersonChanged c -> colleagues(entry.workspace(), people);
            case Change.ConversationRead c -> only(c.person(), people);
            case Change.SessionEnded c -> only(c.person(), people);
            case Change.ConversationOpened c -> members(entry, c.conversation().id(), people);
            case Change.MessagePosted c -> members(entry, c.card().conversation(), people);
            case Change.MessageEdited c -> members(entry, c.card().conversation(), people);
            case Change.MessageDeleted c -> members(entry, c.card().conversation(), people);
            case Change.MessageWithdrawn c -> members(entry, c.card().conversation(), people);
            case Change.MessageResolved c -> members(entry, c.message().conversation(), people);
            case Change.MessageReopened c -> members(entry, c.message().conversation(), people);
            case Change.ReactionAdded c -> members(entry, c.target().conversation(), people);
            case Change.ReactionRemoved c -> members(entry, c.target().conversation(), people);
            case Change.CommentPosted c -> members(entry, c.card().conversation(), people);
            case Change.CommentEdited c -> members(entry, c.card().conversation(), people);
            case Change.CommentDeleted c -> members(entry, c.card().conversation(), people);
            case Change.CommentWithdrawn c -> members(entry, c.card().conversation(), people);
            case Change.Mended c -> Set.of();
            // Others learn of a file from the message that carries it.
            case Change.FileUploaded c -> only(c.file().owner(), people);
            case Change.FileRemoved c -> only(c.file().owner(), people);
        };
    }

    private static Set<PersonId> only(PersonId person, Set<PersonId> people) {
        return people.contains(person) ? Set.of(person) : Set.of();
    }

    private Set<PersonId> members(Entry entry, ConversationId conversation, Set<PersonId> people) {
        return ids(sql.list(
                """
                select m.person from member m
                join person p on p.workspace = m.workspace and p.id = m.person and p.standing = 'ACTIVE'
                where m.workspace = ? and m.conversation = ? and m.person = any(?)
                """, row -> Sql.uuid(row, "person"), entry.workspace().value(), conversation.value(), values(people)));
    }

    private Set<PersonId> colleagues(WorkspaceId workspace, Set<PersonId> people) {
        return ids(sql.list(
                "select id from person where workspace = ? and standing = 'ACTIVE' and id = any(?)",
                row -> Sql.uuid(row, "id"),
                workspace.value(),
                values(people)));
    }

    /** The profiles of everyone whom these entries name; entries of one workspace are named in one question. */
    Map<PersonId, Profile> profiles(Collection<Entry> entries) {
        Map<WorkspaceId, Set<PersonId>> named = new HashMap<>();
        entries.forEach(entry -> Named.in(entry.change())
                .forEach(person -> named.computeIfAbsent(entry.workspace(), any -> new HashSet<>())
                        .add(person)));
        Map<PersonId, Profile> profiles = new HashMap<>();
        named.forEach((workspace, people) -> profiles.putAll(names.of(workspace, people)));
        return profiles;
    }

    private static List<UUID> values(Collection<PersonId> people) {
        // An array needs an element to tell its type by; this one is nobody's.
        return people.isEmpty()
                ? List.of(new UUID(0, 0))
                : people.stream().map(PersonId::value).toList();
    }

    private static Set<PersonId> ids(List<UUID> values) {
        return values.stream().map(PersonId::new).collect(Collectors.toSet());
    }
}
