package io.onecamp.persistence.crossstore;

import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.journal.Entry;
import io.onecamp.domain.person.Profile;
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
import java.util.stream.Stream;

/** Who may see an entry at this moment: the one place that decides it, for sockets, resuming and the long poll alike. */
@ApplicationScoped
public class Audience {
    private Sql sql;

    Audience() {}

    @Inject
    public Audience(Sql sql) {
        this.sql = sql;
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

    /** The profiles of everyone whom these entries name, by id's text. */
    Map<String, Profile> profiles(Collection<Entry> entries) {
        Set<PersonId> named = entries.stream().flatMap(Audience::named).collect(Collectors.toCollection(HashSet::new));
        Map<String, Profile> profiles = new HashMap<>();
        sql.list(
                        "select id, name from person where id = any(?)",
                        row -> new Profile(new PersonId(Sql.uuid(row, "id")), row.getString("name")),
                        values(named))
                .forEach(profile -> profiles.put(profile.id().toString(), profile));
        return profiles;
    }

    private static Stream<PersonId> named(Entry entry) {
        return switch (entry.change()) {
            case Change.ConversationOpened c -> participants(c.conversation());
            case Change.MessagePosted c -> Stream.of(c.card().author());
            case Change.MessageEdited c ->
                Stream.concat(
                        Stream.of(c.card().author()),
                        c.tally().reactions().stream().flatMap(reacted -> reacted.people().stream()));
            case Change.MessageDeleted c -> Stream.of(c.card().author());
            case Change.PersonRegistered c -> Stream.empty();
            case Change.PersonChanged c -> Stream.empty();
            case Change.ConversationRead c -> Stream.empty();
            case Change.SessionEnded c -> Stream.empty();
            case Change.FileUploaded c -> Stream.of(c.file().owner());
            case Change.FileRemoved c -> Stream.of(c.file().owner());
        };
    }

    private static Stream<PersonId> participants(ConversationCard conversation) {
        return conversation.participants().stream();
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
