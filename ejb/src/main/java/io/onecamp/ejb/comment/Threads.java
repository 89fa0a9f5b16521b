package io.onecamp.ejb.comment;

import io.onecamp.domain.comment.Comment;
import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.comment.ThreadHeads;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.Page;
import io.onecamp.domain.message.Stretch;
import io.onecamp.domain.message.TimelineFold.Folded;
import io.onecamp.domain.message.Window;
import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.message.Contents;
import io.onecamp.ejb.message.Particulars;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Reading comments as messages are read: PostgreSQL first, for the right and the heads; then what tells the content. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Threads {
    private ThreadHeads heads;
    private CommentAccess access;
    private Contents contents;
    private Particulars particulars;
    private JournalContents journal;

    protected Threads() {}

    @Inject
    public Threads(
            ThreadHeads heads,
            CommentAccess access,
            Contents contents,
            Particulars particulars,
            JournalContents journal) {
        this.heads = heads;
        this.access = access;
        this.contents = contents;
        this.particulars = particulars;
        this.journal = journal;
    }

    /** A stretch of a message's comments, oldest first; a deleted message's can be read as any other's. */
    public Page<Comment> page(Actor actor, MessageId message, Window window) {
        Stretch<CommentHead> stretch =
                heads.read(actor.workspace(), actor.person(), message, window).orElseThrow(NotFound::new);
        List<Comment> comments = particulars.comments(actor, contents.comments(actor, stretch.heads()));
        return Page.of(
                window, stretch.last(), comments, comment -> comment.card().number());
    }

    public Comment one(Actor actor, CommentId id) {
        return shown(actor, told(actor, id));
    }

    /** One comment, without what is there for its reader only. */
    public Folded<CommentHead, CommentCard> told(Actor actor, CommentId id) {
        return contents.comments(actor, List.of(access.readable(actor, id))).getFirst();
    }

    /** What was told or has just been written, with what is there for its reader. */
    public Comment shown(Actor actor, Folded<CommentHead, CommentCard> told) {
        return particulars.comments(actor, List.of(told)).getFirst();
    }

    /** What a comment said, version by version, oldest first; nothing where it was deleted. */
    public List<Content<CommentCard>> history(Actor actor, CommentId id) {
        CommentHead head = access.readable(actor, id);
        return head.isDeleted() ? List.of() : journal.history(actor.workspace(), head);
    }
}
