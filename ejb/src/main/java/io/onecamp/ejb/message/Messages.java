package io.onecamp.ejb.message;

import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.file.FileStore;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageCard.NewMessage;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageStore;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.message.Settled;
import io.onecamp.domain.message.TimelineFold.Folded;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.conversation.ConversationAccess;
import io.onecamp.ejb.file.FileAccess;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Saying something, changing it, taking it back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Messages {
    private MessageStore messages;
    private MessageAccess access;
    private ConversationAccess conversations;
    private Recorder recorder;
    private Contents contents;

    @Inject
    private FileAccess fileAccess;

    @Inject
    private FileStore files;

    protected Messages() {}

    @Inject
    public Messages(
            MessageStore messages,
            MessageAccess access,
            ConversationAccess conversations,
            Recorder recorder,
            Contents contents) {
        this.messages = messages;
        this.access = access;
        this.conversations = conversations;
        this.recorder = recorder;
        this.contents = contents;
    }

    /**
     * Says something; it gets the conversation's next number.
     *
     * @param attached files of the actor's own, which its people may see from then on
     */
    public Folded<MessageHead, MessageCard> post(
            Actor actor, ConversationId id, MessageText text, List<FileId> attached) {
        Instant now = recorder.now();
        MessageId message = MessageId.fresh();
        ConversationStore.Locked conversation = conversations.writable(actor, id);
        NewMessage said =
                new NewMessage(message, id, actor.person(), text, fileAccess.attachable(actor, attached), now);
        MessageCard card = MessageCard.posted(said, conversation.lastSeq().next());
        EntryId entry = recorder.append(actor, now, new Change.MessagePosted(card));
        MessageHead head = MessageHead.posted(card, entry);
        messages.add(actor.workspace(), head);
        if (!attached.isEmpty()) {
            files.attach(actor.workspace(), message, attached);
        }
        return written(head, card);
    }

    /** Changes the text; what it said before stays in its history. */
    public Folded<MessageHead, MessageCard> edit(
            Actor actor, MessageId id, MessageText text, Optional<Integer> ifVersion) {
        MessageHead head = access.own(actor, id, ifVersion);
        if (head.isDeleted()) {
            throw MessageAccess.deleted("edited");
        }
        Instant now = recorder.now();
        MessageCard card = contents.card(head).edited(text, now);
        EntryId entry = recorder.append(actor, now, new Change.MessageEdited(card, head.tally()));
        MessageHead edited = head.changed(card, entry);
        messages.replace(actor.workspace(), edited);
        return written(edited, card);
    }

    /** Takes it back: number, author and times remain. Taking back what was taken back changes nothing. */
    public void delete(Actor actor, MessageId id, Optional<Integer> ifVersion) {
        MessageHead head = access.own(actor, id, ifVersion);
        if (head.isDeleted()) {
            return;
        }
        Instant now = recorder.now();
        MessageCard mark = contents.card(head).deleted(now);
        EntryId entry = recorder.append(actor, now, new Change.MessageDeleted(mark, head.tally()));
        messages.replace(actor.workspace(), head.changed(mark, entry));
    }

    /** Whether the graph has it is known only after the commit. */
    private static Folded<MessageHead, MessageCard> written(MessageHead head, MessageCard card) {
        return new Folded<>(head, card, Settled.NOT_YET);
    }
}
