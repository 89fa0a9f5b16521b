package io.onecamp.persistence.crossstore;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.reaction.Reacted;
import java.util.List;
import java.util.stream.Stream;

/** Whom a change names: whose names its event needs. A new kind of change does not compile until it is decided here. */
final class Named {
    private Named() {}

    static Stream<PersonId> in(Change change) {
        return switch (change) {
            case Change.ConversationOpened c -> c.conversation().participants().stream();
            case Change.MessagePosted c -> Stream.of(c.card().author());
            case Change.MessageEdited c -> with(c.card().author(), c.tally().reactions());
            case Change.MessageDeleted c -> with(c.card().author(), c.tally().reactions());
            case Change.MessageWithdrawn c -> with(c.card().author(), c.tally().reactions());
            case Change.MessageResolved c -> people(c.message().reactions());
            case Change.MessageReopened c -> people(c.message().reactions());
            case Change.ReactionAdded c -> with(c.person(), c.target().reactions());
            case Change.ReactionRemoved c -> with(c.person(), c.target().reactions());
            case Change.CommentPosted c -> with(c.card().author(), c.message().reactions());
            case Change.CommentEdited c -> with(c.card().author(), c.tally().reactions());
            // Nobody is told.
            case Change.Mended c -> Stream.empty();
            case Change.CommentDeleted c -> gone(c.card(), c.tally(), c.message());
            case Change.CommentWithdrawn c -> gone(c.card(), c.tally(), c.message());
            case Change.PersonRegistered c -> Stream.empty();
            case Change.PersonChanged c -> Stream.empty();
            case Change.ConversationRead c -> Stream.empty();
            case Change.SessionEnded c -> Stream.empty();
            case Change.FileUploaded c -> Stream.of(c.file().owner());
            case Change.FileRemoved c -> Stream.of(c.file().owner());
        };
    }

    /** Of a comment of which a mark remains. */
    private static Stream<PersonId> gone(CommentCard card, CommentTally tally, MessageTally message) {
        return Stream.concat(with(card.author(), tally.reactions()), people(message.reactions()));
    }

    private static Stream<PersonId> with(PersonId person, List<Reacted> reactions) {
        return Stream.concat(Stream.of(person), people(reactions));
    }

    private static Stream<PersonId> people(List<Reacted> reactions) {
        return reactions.stream().flatMap(reacted -> reacted.people().stream());
    }
}
