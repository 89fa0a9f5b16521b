package io.onecamp.web.message;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a withdrawn message or comment said. */
@Schema(
        name = "Withdrawal",
        description = "What a withdrawn message or comment said, for its author, who may say it again.")
public record WithdrawalView(
        String text,

        @Schema(description = "Files that it carried. They are their owner's still, and can be attached again.")
        List<AttachmentView> attachments) {

    static WithdrawalView of(Content<MessageCard> said) {
        return new WithdrawalView(
                said.card().text(),
                said.card().attachments().stream().map(AttachmentView::of).toList());
    }

    public static WithdrawalView ofComment(Content<CommentCard> said) {
        return new WithdrawalView(said.card().text(), List.of());
    }
}
