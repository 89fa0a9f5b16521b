package io.onecamp.web.message;

import io.onecamp.domain.message.Message;
import io.onecamp.domain.message.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stretch of a timeline. */
@Schema(name = "Page", description = "A stretch of a timeline, oldest first.")
public record PageView(List<MessageView> messages, boolean hasBefore, boolean hasAfter) {

    static PageView of(Page<Message> page) {
        return new PageView(page.all().stream().map(MessageView::of).toList(), page.hasBefore(), page.hasAfter());
    }
}
