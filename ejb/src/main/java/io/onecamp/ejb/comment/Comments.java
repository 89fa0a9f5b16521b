package io.onecamp.ejb.comment;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentCard.NewComment;
import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.CommentStore;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.message.MessageText;
import io.onecamp.domain.message.Settled;
import io.onecamp.domain.message.TimelineFold.Folded;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.comment.CommentRecords.Counted;
import io.onecamp.ejb.message.Contents;
import io.onecamp.ejb.message.MessageAccess;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Commenting, changing a comment, taking it back. Each that comes or goes counts its message's comments again, from
 * their rows, under the conversation's lock.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class Comments {
    private CommentAccess access;
    private MessageAccess messageAccess;
    private CommentRecords records;
    private Recorder recorder;
    private Contents contents;

    protected Comments() {}

    @Inject
    public Comments(
            CommentAccess access,
            MessageAccess messageAccess,
            CommentRecords records,
            Recorder recorder,
            Contents contents) {
        this.access = access;
        this.messageAccess = messageAccess;
        this.records = records;
        this.recorder = recorder;
        this.contents = contents;
    }

    /** Comments a message; the comment gets the next number under it. */
    public Folded<CommentHead, CommentCard> post(Actor actor, MessageId id, MessageText text) {
        Instant now = recorder.now();
        NewComment said = new NewComment(CommentId.fresh(), actor.person(), text, now);
        MessageHead message = messageAccess.locked(actor, id);
        if (message.isDeleted()) {
            throw MessageAccess.deleted("commented");
        }
        CommentStore.Count count = records.count(actor, id, Seq.NONE);
        CommentCard card = CommentCard.posted(said, message, count.last().next());
        MessageTally tally = message.tally().commented(count.present() + 1, count.lastAtOr(now));
        CommentHead head = records.posted(actor, now, card, new Counted(message, tally));
        return new Folded<>(head, card, Settled.NOT_YET);
    }

    /** Changes the text; what it said before stays in its history. */
    public Folded<CommentHead, CommentCard> edit(
            Actor actor, CommentId id, MessageText text, Optional<Integer> ifVersion) {
        CommentHead head = access.own(actor, id, ifVersion);
        if (head.isDeleted()) {
            throw CommentAccess.deleted("edited");
        }
        Instant now = recorder.now();
        CommentCard card = contents.card(head).edited(text, now);
        return new Folded<>(records.edited(actor, now, card, head), card, Settled.NOT_YET);
    }

    /** Takes it back: number, author and times remain. Taking back what was taken back changes nothing. */
    public void delete(Actor actor, CommentId id, Optional<Integer> ifVersion) {
        CommentHead head = access.own(actor, id, ifVersion);
        if (head.isDeleted()) {
            return;
        }
        Instant now = recorder.now();
        CommentCard mark = contents.card(head).deleted(now);
        MessageHead message = records.message(actor, head);
        CommentStore.Count left = records.count(actor, head.message(), head.number());
        MessageTally tally = message.tally().commented(left.present(), left.lastAt());
        records.deleted(actor, now, mark, head, new Counted(message, tally));
    }
}
