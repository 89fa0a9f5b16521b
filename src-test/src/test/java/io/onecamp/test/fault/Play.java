package io.onecamp.test.fault;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.file.FileName;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.person.Email;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonName;
import io.onecamp.domain.session.Session;
import io.onecamp.ejb.comment.Comments;
import io.onecamp.ejb.conversation.Conversations;
import io.onecamp.ejb.file.Uploads;
import io.onecamp.ejb.message.Messages;
import io.onecamp.ejb.person.Accounts;
import io.onecamp.ejb.person.NewAccount;
import io.onecamp.persistence.crossstore.SteppedNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Ana and Ben, who are new, their conversation, and what a deed needs to be there before. Made by the product's own use cases. */
final class Play {
    private final SteppedNode node;
    private final Actor ana;
    private final Actor ben;
    private final ConversationId conversation;

    Play(SteppedNode node) {
        this.node = node;
        this.ana = person("Ana");
        this.ben = person("Ben");
        this.conversation = node.beans()
                .of(Conversations.class)
                .open(ana, List.of(ben.person()))
                .conversation()
                .id();
    }

    <T> T bean(Class<T> type) {
        return node.beans().of(type);
    }

    Actor ana() {
        return ana;
    }

    Actor ben() {
        return ben;
    }

    ConversationId conversation() {
        return conversation;
    }

    static NewAccount account(String name) {
        String address = UUID.randomUUID() + "@example.org";
        return new NewAccount(Email.of(address), PersonName.of(name), "a hash of tests", Optional.empty());
    }

    Actor person(String name) {
        Person person = node.beans().of(Accounts.class).register(account(name));
        return new Actor(person.workspace(), person.id(), SessionId.fresh(), person.role());
    }

    MessageHead message(Actor author) {
        return node.beans()
                .of(Messages.class)
                .post(author, conversation, MessageText.of("Ship it?"), List.of())
                .head();
    }

    CommentHead comment(Actor author, MessageId message) {
        return node.beans()
                .of(Comments.class)
                .post(author, message, MessageText.of("Not yet."))
                .head();
    }

    FileId file() {
        try {
            return upload(node, ana, new IdempotencyKey("person:" + ana.person(), Optional.empty()), "plan.txt")
                    .card()
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static io.onecamp.domain.file.KnownFile upload(
            SteppedNode node, Actor actor, IdempotencyKey key, String words) throws IOException {
        return node.beans()
                .of(Uploads.class)
                .upload(key, actor, FileName.of("plan.txt"), bytes(words))
                .result();
    }

    static ByteArrayInputStream bytes(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    SessionId session() {
        Instant now = node.beans().of(io.onecamp.domain.journal.Clock.class).now();
        Session session = new Session(SessionId.fresh(), ana.person(), "a test", now, now);
        node.rows()
                .inTransaction(() -> node.rows().sessions().add(ana.workspace(), session, session.id() + " refresh"));
        return session.id();
    }
}
