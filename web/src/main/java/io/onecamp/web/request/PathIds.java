package io.onecamp.web.request;

import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.SessionId;
import java.util.function.Function;

/** Ids in paths. A text that cannot be an id names nothing: it is not found, as any other id that names nothing. */
public final class PathIds {

    private PathIds() {}

    public static ConversationId conversation(String text) {
        return read(text, ConversationId::new);
    }

    public static FileId file(String text) {
        return read(text, FileId::parse);
    }

    public static MessageId message(String text) {
        return read(text, MessageId::parse);
    }

    public static CommentId comment(String text) {
        return read(text, CommentId::parse);
    }

    public static PersonId person(String text) {
        return read(text, PersonId::parse);
    }

    public static SessionId session(String text) {
        return read(text, SessionId::parse);
    }

    private static <T> T read(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
