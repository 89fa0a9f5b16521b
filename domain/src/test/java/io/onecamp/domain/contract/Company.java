package io.onecamp.domain.contract;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentCard.NewComment;
import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.CommentStore;
import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.person.Email;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.PersonName;
import io.onecamp.domain.person.Role;
import io.onecamp.domain.reaction.Emoji;
import io.onecamp.domain.reaction.Target;
import io.onecamp.domain.session.Session;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A workspace of its own in which Ana and Ben talk to each other; Eve is a colleague who is not in their conversation.
 * What they do is done as the use cases do it: lock, entry, head, commit.
 */
public record Company(Rows rows, WorkspaceId workspace, Person ana, Person ben, Person eve) {
    /** Some minutes ago, so that the graph relay does not leave these entries to group commit. */
    public static final Instant EARLIER = Instant.now().minusSeconds(300).truncatedTo(ChronoUnit.MILLIS);

    public static Company fresh(Rows rows) {
        WorkspaceId workspace = rows.newWorkspace();
        Company company = new Company(
                rows, workspace, person(workspace, "Ana"), person(workspace, "Ben"), person(workspace, "Eve"));
        rows.inTransaction(() -> {
            rows.people().add(company.ana);
            rows.people().add(company.ben);
            rows.people().add(company.eve);
            company.opening(company.ana, company.ben);
        });
        return company;
    }

    /** Somebody who is not added yet. */
    public static Person person(WorkspaceId workspace, String name) {
        PersonId id = PersonId.fresh();
        return new Person(
                workspace,
                id,
                Email.of(id + "@example.org"),
                PersonName.of(name),
                Role.MEMBER,
                Person.Standing.ACTIVE,
                EARLIER,
                1,
                EntryId.NONE);
    }

    public Person joins(String name) {
        Person person = person(workspace, name);
        rows.inTransaction(() -> rows.people().add(person));
        return person;
    }

    /** As registering does it: the person, then the entry. */
    public EntryId registers(Person person) {
        return rows.inTransaction(() -> {
            rows.people().add(person);
            return rows.journal()
                    .append(workspace, person.id(), EARLIER, new Change.PersonRegistered(PersonCard.of(person)));
        });
    }

    /** Ana's and Ben's. */
    public ConversationId conversation() {
        return ConversationId.of(List.of(ana.id(), ben.id()));
    }

    public ConversationId opens(Person... people) {
        return rows.inTransaction(() -> opening(people)).id();
    }

    /** Opens in the caller's transaction. */
    public ConversationCard opening(Person... people) {
        List<PersonId> ids = Stream.of(people)
                .map(Person::id)
                .sorted(Comparator.comparing(PersonId::toString))
                .toList();
        ConversationCard card =
                new ConversationCard(ConversationId.of(ids), ConversationKind.ofPeople(ids.size()), ids, EARLIER);
        if (rows.conversations().open(workspace, card) == ConversationStore.Opening.CREATED) {
            rows.conversations().opened(workspace, card);
            rows.journal().append(workspace, people[0].id(), EARLIER, new Change.ConversationOpened(card));
        }
        return card;
    }

    public MessageHead says(Person author, String text) {
        return says(author, conversation(), text);
    }

    public MessageHead says(Person author, ConversationId conversation, String text) {
        return rows.inTransaction(() -> saying(author, conversation, text));
    }

    /** What a repair writes about a conversation: nobody is told, and its head does not move. */
    public EntryId mends(ConversationId conversation) {
        ConversationCard card =
                new ConversationCard(conversation, ConversationKind.DIRECT, List.of(ana.id(), ben.id()), EARLIER);
        return rows.inTransaction(() -> rows.journal()
                .append(workspace, PersonId.NOBODY, EARLIER, new Change.Mended(new Whole.OfConversation(card))));
    }

    /** Says something in the caller's transaction. */
    public MessageHead saying(Person author, ConversationId conversation, String text) {
        ConversationStore.Locked locked = rows.conversations()
                .lockForWriting(workspace, author.id(), conversation)
                .orElseThrow();
        MessageCard card = MessageCard.posted(
                new MessageCard.NewMessage(
                        MessageId.fresh(), conversation, author.id(), MessageText.of(text), List.of(), EARLIER),
                locked.lastSeq().next());
        EntryId entry = rows.journal().append(workspace, author.id(), EARLIER, new Change.MessagePosted(card));
        MessageHead head = MessageHead.posted(card, entry);
        rows.messages().add(workspace, head);
        return head;
    }

    public MessageHead edits(MessageHead seen, String text) {
        return changes(seen, card -> card.edited(MessageText.of(text), EARLIER.plusMillis(7)));
    }

    public MessageHead deletes(MessageHead seen) {
        return changes(seen, card -> card.deleted(EARLIER.plusMillis(9)));
    }

    private MessageHead changes(MessageHead seen, java.util.function.UnaryOperator<MessageCard> how) {
        return rows.inTransaction(() -> {
            rows.conversations()
                    .lockForWriting(workspace, seen.author(), seen.conversation())
                    .orElseThrow();
            MessageHead head = rows.messages().underLock(workspace, seen.id()).orElseThrow();
            MessageCard card = how.apply(rows.journalContents()
                    .of(List.of(head.contentEntry()))
                    .getFirst()
                    .card());
            Change change = card.isDeleted()
                    ? new Change.MessageDeleted(card, head.tally())
                    : new Change.MessageEdited(card, head.tally());
            EntryId entry = rows.journal().append(workspace, seen.author(), EARLIER, change);
            MessageHead changed = head.changed(card, entry);
            rows.messages().replace(workspace, changed);
            return changed;
        });
    }

    /** Comments a message, as the use case does it. */
    public CommentHead comments(Person author, MessageHead message, String text) {
        return rows.inTransaction(() -> {
            MessageHead head = locked(author, message);
            CommentStore.Count count = rows.comments().count(workspace, message.id(), Seq.NONE);
            CommentCard card = CommentCard.posted(
                    new NewComment(CommentId.fresh(), author.id(), MessageText.of(text), EARLIER),
                    head,
                    count.last().next());
            MessageTally tally = head.tally().commented(count.present() + 1, count.lastAtOr(EARLIER));
            EntryId entry =
                    rows.journal().append(workspace, author.id(), EARLIER, new Change.CommentPosted(card, tally));
            CommentHead comment = CommentHead.posted(card, entry);
            rows.comments().add(workspace, comment);
            rows.messages().replace(workspace, head.tallied(tally, entry));
            return comment;
        });
    }

    /** Edits a comment of their own. */
    public CommentHead edits(CommentHead seen, String text) {
        return rows.inTransaction(() -> {
            rows.conversations()
                    .lockForWriting(workspace, seen.author(), seen.conversation())
                    .orElseThrow();
            CommentHead head = rows.comments().underLock(workspace, seen.id()).orElseThrow();
            CommentCard card = rows.journalContents()
                    .comments(List.of(head.contentEntry()))
                    .getFirst()
                    .card()
                    .edited(MessageText.of(text), EARLIER.plusMillis(7));
            EntryId entry = rows.journal()
                    .append(workspace, seen.author(), EARLIER, new Change.CommentEdited(card, head.tally()));
            CommentHead edited = head.changed(card, entry);
            rows.comments().replace(workspace, edited);
            return edited;
        });
    }

    /** Reacts to a message, as the use case does it; empty where the reaction was there. */
    public Optional<MessageHead> reacts(Person person, MessageHead message, String emoji) {
        return rows.inTransaction(() -> {
            MessageHead head = locked(person, message);
            return rows.reactions()
                    .add(workspace, Target.of(message.id()), person.id(), new Emoji(emoji), EARLIER)
                    .map(reacted -> head.tally().reacted(reacted))
                    .map(tally -> {
                        EntryId entry = rows.journal()
                                .append(
                                        workspace,
                                        person.id(),
                                        EARLIER,
                                        new Change.ReactionAdded(head.with(tally), person.id(), emoji));
                        MessageHead tallied = head.tallied(tally, entry);
                        rows.messages().replace(workspace, tallied);
                        return tallied;
                    });
        });
    }

    private MessageHead locked(Person person, MessageHead message) {
        rows.conversations()
                .lockForWriting(workspace, person.id(), message.conversation())
                .orElseThrow();
        return rows.messages().underLock(workspace, message.id()).orElseThrow();
    }

    /** A session that has just begun, with this hash of its refresh token. */
    public Session signsIn(Person person, String refreshHash) {
        Session session = new Session(SessionId.fresh(), person.id(), "a test", EARLIER, EARLIER);
        rows.inTransaction(() -> rows.sessions().add(workspace, session, refreshHash));
        return session;
    }
}
