package io.onecamp.domain.search;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.person.Profile;
import java.util.List;

/** Something found, as the person who looked for it may read it now. */
public sealed interface Found {
    Profile author();

    /** The newest entry that touched it. */
    EntryId entry();

    /** The stretches of its text that match. */
    List<Span> highlights();

    /** A comment. */
    record OfComment(CommentCard card, EntryId entry, Profile author, List<Span> highlights) implements Found {
        public OfComment {
            highlights = List.copyOf(highlights);
        }
    }

    /** A message. */
    record OfMessage(MessageCard card, EntryId entry, Profile author, List<Span> highlights) implements Found {
        public OfMessage {
            highlights = List.copyOf(highlights);
        }
    }
}
