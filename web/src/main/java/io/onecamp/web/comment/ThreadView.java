package io.onecamp.web.comment;

import io.onecamp.domain.comment.Comment;
import io.onecamp.domain.message.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of a thread. */
@Schema(name = "Thread", description = "A stretch of a message's comments, oldest first.")
public record ThreadView(List<CommentView> comments, boolean hasBefore, boolean hasAfter) {

    static ThreadView of(Page<Comment> page) {
        return new ThreadView(page.all().stream().map(CommentView::of).toList(), page.hasBefore(), page.hasAfter());
    }
}
