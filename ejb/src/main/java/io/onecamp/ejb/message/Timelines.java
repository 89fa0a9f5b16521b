package io.onecamp.ejb.message;

import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.Message;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.Page;
import io.onecamp.domain.message.Stretch;
import io.onecamp.domain.message.TimelineFold.Folded;
import io.onecamp.domain.message.TimelineHeads;
import io.onecamp.domain.message.Window;
import io.onecamp.domain.operation.Actor;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Reading what was said: PostgreSQL first, for the right and the heads; then what tells the content. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Timelines {
    private TimelineHeads heads;
    private MessageAccess access;
    private Contents contents;
    private Particulars particulars;
    private JournalContents journal;

    protected Timelines() {}

    @Inject
    public Timelines(
            TimelineHeads heads,
            MessageAccess access,
            Contents contents,
            Particulars particulars,
            JournalContents journal) {
        this.heads = heads;
        this.access = access;
        this.contents = contents;
        this.particulars = particulars;
        this.journal = journal;
    }

    /** A stretch of a conversation's timeline, oldest first. */
    public Page<Message> page(Actor actor, ConversationId conversation, Window window) {
        Stretch<MessageHead> stretch = heads.read(actor.workspace(), actor.person(), conversation, window)
                .orElseThrow(NotFound::new);
        List<Message> messages = particulars.messages(actor, contents.messages(actor, stretch.heads()));
        return Page.of(
                window, stretch.last(), messages, message -> message.card().seq());
    }

    public Message one(Actor actor, MessageId id) {
        return shown(actor, told(actor, id));
    }

    /** One message, without what is there for its reader only. */
    public Folded<MessageHead, MessageCard> told(Actor actor, MessageId id) {
        return contents.messages(actor, List.of(access.readable(actor, id))).getFirst();
    }

    /** What was told or has just been written, with what is there for its reader. */
    public Message shown(Actor actor, Folded<MessageHead, MessageCard> told) {
        return particulars.messages(actor, List.of(told)).getFirst();
    }

    /** What a message said, version by version, oldest first; nothing where it was deleted. */
    public List<Content<MessageCard>> history(Actor actor, MessageId id) {
        MessageHead head = access.readable(actor, id);
        return head.isDeleted() ? List.of() : journal.history(actor.workspace(), head);
    }
}
