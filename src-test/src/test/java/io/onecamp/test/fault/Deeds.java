package io.onecamp.test.fault;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.file.FileName;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.journal.PinnedClock;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.operation.Operation;
import io.onecamp.domain.person.PersonName;
import io.onecamp.ejb.comment.CommentWithdrawals;
import io.onecamp.ejb.comment.Comments;
import io.onecamp.ejb.conversation.Conversations;
import io.onecamp.ejb.conversation.ReadPositions;
import io.onecamp.ejb.file.UnattachedFiles;
import io.onecamp.ejb.file.Uploads;
import io.onecamp.ejb.message.Messages;
import io.onecamp.ejb.message.Resolutions;
import io.onecamp.ejb.message.Withdrawals;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.ejb.person.Accounts;
import io.onecamp.ejb.person.NewAccount;
import io.onecamp.ejb.person.People;
import io.onecamp.ejb.reaction.Reactions;
import io.onecamp.ejb.session.Sessions;
import io.onecamp.persistence.crossstore.SteppedNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** At least one deed for each kind of change: a kind that has none fails the matrix. */
final class Deeds {
    private static final String THUMB = "👍";

    static final List<Deed> ALL = List.of(
            new Deed("a person registers", Change.PersonRegistered.class, play -> {
                NewAccount account = Play.account("Dora");
                return keyed(
                        "person.register",
                        node -> bean(node, Accounts.class)
                                .register(account)
                                .id()
                                .toString());
            }),
            new Deed(
                    "a person takes another name",
                    Change.PersonChanged.class,
                    play -> keyed(
                            "person.rename",
                            node -> bean(node, People.class)
                                    .rename(play.ana(), PersonName.of("Änne"), Optional.empty())
                                    .id()
                                    .toString())),
            new Deed("a session ends", Change.SessionEnded.class, play -> {
                SessionId session = play.session();
                return keyed("session.end", node -> {
                    bean(node, Sessions.class).end(play.ana(), session);
                    return session.toString();
                });
            }),
            new Deed("a person reads on", Change.ConversationRead.class, play -> {
                MessageHead said = play.message(play.ben());
                return keyed(
                        "conversation.read",
                        node -> bean(node, ReadPositions.class)
                                .move(play.ana(), play.conversation(), said.seq())
                                .id()
                                .toString());
            }),
            new Deed("a conversation is opened", Change.ConversationOpened.class, play -> {
                PersonId dora = play.person("Dora").person();
                return keyed(
                        "conversation.open",
                        node -> bean(node, Conversations.class)
                                .open(play.ana(), List.of(dora))
                                .conversation()
                                .id()
                                .toString());
            }),
            new Deed(
                    "a message is posted",
                    Change.MessagePosted.class,
                    play -> keyed(
                            "message.post",
                            node -> bean(node, Messages.class)
                                    .post(play.ana(), play.conversation(), MessageText.of("Ship it?"), List.of())
                                    .head()
                                    .id()
                                    .toString())),
            new Deed("a message that carries a file is posted", Change.MessagePosted.class, play -> {
                var file = play.file();
                return keyed(
                        "message.post",
                        node -> bean(node, Messages.class)
                                .post(play.ana(), play.conversation(), MessageText.of("Look."), List.of(file))
                                .head()
                                .id()
                                .toString());
            }),
            onMessage(
                    "a message is edited",
                    Change.MessageEdited.class,
                    (node, play, id) -> bean(node, Messages.class)
                            .edit(play.ana(), id, MessageText.of("Ship it!"), Optional.empty())),
            onMessage(
                    "a message is deleted",
                    Change.MessageDeleted.class,
                    (node, play, id) -> bean(node, Messages.class).delete(play.ana(), id, Optional.empty())),
            new Deed("an operator withdraws a message", Change.MessageWithdrawn.class, play -> {
                MessageHead said = play.message(play.ana());
                return doing(
                        said.id().toString(),
                        node -> bean(node, Withdrawals.class)
                                .withdraw(play.ana().workspace(), locked(node, play), said.id(), said.contentEntry()));
            }),
            onMessage(
                    "a thread is resolved",
                    Change.MessageResolved.class,
                    (node, play, id) -> bean(node, Resolutions.class).resolve(play.ana(), id)),
            new Deed("a thread is opened again", Change.MessageReopened.class, play -> {
                MessageId id = play.message(play.ana()).id();
                play.bean(Resolutions.class).resolve(play.ana(), id);
                return doing(
                        id.toString(), node -> bean(node, Resolutions.class).reopen(play.ben(), id));
            }),
            onMessage(
                    "a message is reacted to",
                    Change.ReactionAdded.class,
                    (node, play, id) -> bean(node, Reactions.class).add(play.ben(), id, THUMB)),
            onComment(
                    "a comment is reacted to",
                    Change.ReactionAdded.class,
                    (node, play, comment) -> bean(node, Reactions.class).add(play.ana(), comment.id(), THUMB)),
            new Deed("a reaction is taken back", Change.ReactionRemoved.class, play -> {
                MessageId id = play.message(play.ana()).id();
                play.bean(Reactions.class).add(play.ana(), id, THUMB);
                play.bean(Reactions.class).add(play.ben(), id, THUMB);
                return doing(id.toString(), node -> bean(node, Reactions.class).remove(play.ben(), id, THUMB));
            }),
            new Deed("a message is commented", Change.CommentPosted.class, play -> {
                MessageId id = play.message(play.ana()).id();
                return keyed(
                        "comment.post",
                        node -> bean(node, Comments.class)
                                .post(play.ben(), id, MessageText.of("Not yet."))
                                .head()
                                .id()
                                .toString());
            }),
            onComment(
                    "a comment is edited",
                    Change.CommentEdited.class,
                    (node, play, comment) -> bean(node, Comments.class)
                            .edit(play.ben(), comment.id(), MessageText.of("Now."), Optional.empty())),
            onComment(
                    "a comment is deleted",
                    Change.CommentDeleted.class,
                    (node, play, comment) ->
                            bean(node, Comments.class).delete(play.ben(), comment.id(), Optional.empty())),
            onComment(
                    "an operator withdraws a comment",
                    Change.CommentWithdrawn.class,
                    (node, play, comment) -> bean(node, CommentWithdrawals.class)
                            .withdraw(
                                    play.ana().workspace(), locked(node, play), comment.id(), comment.contentEntry())),
            new Deed(
                    "a file is uploaded",
                    Change.FileUploaded.class,
                    play -> (node, key) -> bean(node, Uploads.class)
                            .upload(key, play.ana(), FileName.of("plan.txt"), Play.bytes("a plan"))
                            .map(file -> file.card().id().toString())),
            new Deed("a file that nobody attached is removed", Change.FileRemoved.class, play -> {
                String file = play.file().toString();
                ((PinnedClock) play.bean(Clock.class)).forward(Duration.ofHours(25));
                // A timer does it, under no key: whoever comes again finds nothing to remove.
                return (node, key) -> {
                    bean(node, UnattachedFiles.class).remove();
                    return new Answer<>(file, Answer.Origin.REPLAYED, Answer.Settlement.PENDING);
                };
            }));

    private Deeds() {}

    private interface ToMessage {
        void does(SteppedNode node, Play play, MessageId id);
    }

    private interface ToComment {
        void does(SteppedNode node, Play play, CommentHead comment);
    }

    /** What is done to a message of Ana's. */
    private static Deed onMessage(String name, Class<? extends Change> kind, ToMessage deed) {
        return new Deed(name, kind, play -> {
            MessageId id = play.message(play.ana()).id();
            return doing(id.toString(), node -> deed.does(node, play, id));
        });
    }

    /** What is done to Ben's comment on a message of Ana's. */
    private static Deed onComment(String name, Class<? extends Change> kind, ToComment deed) {
        return new Deed(name, kind, play -> {
            CommentHead comment =
                    play.comment(play.ben(), play.message(play.ana()).id());
            return doing(comment.id().toString(), node -> deed.does(node, play, comment));
        });
    }

    private static ConversationStore.Locked locked(SteppedNode node, Play play) {
        return bean(node, ConversationStore.class)
                .lock(play.ana().workspace(), play.conversation())
                .orElseThrow();
    }

    private static Deed.Doing doing(String id, java.util.function.Consumer<SteppedNode> deed) {
        return keyed("deed", node -> {
            deed.accept(node);
            return id;
        });
    }

    /** As web does it: an operation with a key, of which an id is kept. */
    private static Deed.Doing keyed(String operation, Function<SteppedNode, String> deed) {
        return (SteppedNode node, IdempotencyKey key) -> bean(node, Operations.class)
                .run(
                        key,
                        Operation.named(operation, "as asked")
                                .calling(
                                        () -> deed.apply(node),
                                        id -> Map.of("id", id),
                                        kept -> String.valueOf(kept.get("id"))));
    }

    private static <T> T bean(SteppedNode node, Class<T> type) {
        return node.beans().of(type);
    }
}
