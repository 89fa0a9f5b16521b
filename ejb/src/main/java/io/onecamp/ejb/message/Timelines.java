package io.onecamp.ejb.message;

import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.Message;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.Page;
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
    private JournalContents journal;

    protected Timelines() {}

    @Inject
    public Timelines(TimelineHeads heads, MessageAccess access, Contents contents, JournalContents journal) {
        this.heads = heads;
        this.access = access;
        this.contents = contents;
        this.journal = journal;
    }

    /** A stretch of a conversation's timeline, oldest first. */
    public Page page(Actor actor, ConversationId conversation, Window window) {
        TimelineHeads.Stretch stretch = heads.read(actor.workspace(), actor.person(), conversation, window)
                .orElseThrow(NotFound::new);
        List<Message> messages = contents.told(actor, stretch.heads(), stretch.people());
        if (messages.isEmpty()) {
            return empty(window, stretch.last());
        }
        Seq first = messages.getFirst().card().seq();
        Seq newest = messages.getLast().card().seq();
        return new Page(messages, first.value() > 1, newest.compareTo(stretch.last()) < 0);
    }

    /** Nothing between the bounds; but there may be something on the far side of them. */
    private static Page empty(Window window, Seq last) {
        return switch (window) {
            case Window.After after -> new Page(List.of(), last.value() > 0, false);
            case Window.Around around -> new Page(List.of(), last.value() > 0, false);
            case Window.Before before -> new Page(List.of(), false, last.value() > 0);
            case Window.Newest newest -> new Page(List.of(), false, false);
        };
    }

    public Message one(Actor actor, MessageId id) {
        MessageHead head = access.readable(actor, id);
        return contents.told(actor, List.of(head), contents.author(actor, head)).getFirst();
    }

    /** What a message said, version by version, oldest first; nothing where it was deleted. */
    public List<Content> history(Actor actor, MessageId id) {
        MessageHead head = access.readable(actor, id);
        return head.isDeleted() ? List.of() : journal.history(actor.workspace(), head);
    }
}
