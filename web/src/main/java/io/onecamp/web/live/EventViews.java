package io.onecamp.web.live;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentTally;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.live.LiveEvent;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.reaction.Tallied;
import io.onecamp.web.comment.CommentView;
import io.onecamp.web.conversation.ConversationView;
import io.onecamp.web.conversation.ReadView;
import io.onecamp.web.file.FileView;
import io.onecamp.web.message.MessageView;
import io.onecamp.web.person.PersonView;
import io.onecamp.web.person.ProfileView;
import io.onecamp.web.reaction.TallyView;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How each change is told. A new kind of change does not compile until it is decided here. */
final class EventViews {

    private EventViews() {}

    /** The event as people hear it; empty where a change is nobody's to hear of. */
    static Optional<EventView> of(LiveEvent event) {
        EntryId entry = event.entry().id();
        return switch (event.entry().change()) {
            case Change.PersonRegistered c -> view(event, "person.registered", null, PersonView.of(c.person(), entry));
            case Change.PersonChanged c -> view(event, "person.changed", null, PersonView.of(c.person(), entry));
            case Change.SessionEnded c -> Optional.empty();
            // What everybody knows already: a copy was made equal to it.
            case Change.Mended c -> Optional.empty();
            case Change.ConversationRead c -> view(event, "conversation.read", c.conversation(), ReadView.of(c, entry));
            case Change.ConversationOpened c ->
                view(
                        event,
                        "conversation.opened",
                        c.conversation().id(),
                        ConversationView.opened(c.conversation(), entry, event.people()));
            case Change.MessagePosted c -> message(event, "message.posted", c.card(), MessageTally.EMPTY);
            case Change.MessageEdited c -> message(event, "message.edited", c.card(), c.tally());
            case Change.MessageDeleted c -> message(event, "message.deleted", c.card(), c.tally());
            case Change.MessageWithdrawn c -> message(event, "message.withdrawn", c.card(), c.tally());
            case Change.MessageResolved c -> tally(event, "message.resolved", c.message());
            case Change.MessageReopened c -> tally(event, "message.reopened", c.message());
            case Change.ReactionAdded c ->
                reaction(event, "reaction.added", c.target(), by(event, c.person(), c.emoji()));
            case Change.ReactionRemoved c ->
                reaction(event, "reaction.removed", c.target(), by(event, c.person(), c.emoji()));
            case Change.CommentPosted c ->
                comment(event, "comment.posted", posted(event, c).with(thread(event, c.card(), c.message())));
            case Change.CommentEdited c ->
                comment(event, "comment.edited", CommentView.asOf(entry, c.card(), c.tally(), event.people()));
            case Change.CommentDeleted c -> gone(event, "comment.deleted", c.card(), c.tally(), c.message());
            case Change.CommentWithdrawn c -> gone(event, "comment.withdrawn", c.card(), c.tally(), c.message());
            case Change.FileUploaded c -> file(event, "file.uploaded", c.file());
            case Change.FileRemoved c -> file(event, "file.removed", c.file());
        };
    }

    private static Optional<EventView> file(LiveEvent event, String kind, FileCard file) {
        return view(event, kind, null, FileView.asOf(event.entry().id(), file, event.people()));
    }

    /** A comment of which a mark remains, and the tally that its message has now. */
    private static Optional<EventView> gone(
            LiveEvent event, String kind, CommentCard card, CommentTally tally, MessageTally message) {
        return comment(
                event,
                kind,
                CommentView.asOf(event.entry().id(), card, tally, event.people())
                        .with(thread(event, card, message)));
    }

    private static Optional<EventView> message(LiveEvent event, String kind, MessageCard card, MessageTally tally) {
        return view(
                event, kind, card.conversation(), MessageView.asOf(event.entry().id(), card, tally, event.people()));
    }

    private static Optional<EventView> tally(LiveEvent event, String kind, Tallied target) {
        return reaction(event, kind, target, UnaryOperator.identity());
    }

    private static Optional<EventView> reaction(
            LiveEvent event, String kind, Tallied target, UnaryOperator<TallyView> by) {
        TallyView tally = TallyView.asOf(event.entry().id(), target, event.people());
        return view(event, kind, target.conversation(), by.apply(tally));
    }

    private static UnaryOperator<TallyView> by(LiveEvent event, PersonId person, String emoji) {
        return tally -> tally.by(ProfileView.of(person, event.people()), emoji);
    }

    private static CommentView posted(LiveEvent event, Change.CommentPosted change) {
        return CommentView.asOf(event.entry().id(), change.card(), CommentTally.EMPTY, event.people());
    }

    /** The tally that a comment's coming or going gave its message. */
    private static TallyView thread(LiveEvent event, CommentCard card, MessageTally tally) {
        return TallyView.thread(event.entry().id(), card, tally, event.people());
    }

    private static Optional<EventView> comment(LiveEvent event, String kind, CommentView comment) {
        return view(event, kind, new ConversationId(comment.conversation()), comment);
    }

    /** The only person who may hear of it, where there is one: whatever an audience says, it is nobody else's. */
    static Optional<PersonId> onlyFor(LiveEvent event) {
        return switch (event.entry().change()) {
            case Change.ConversationRead c -> Optional.of(c.person());
            case Change.SessionEnded c -> Optional.of(c.person());
            case Change.FileUploaded c -> Optional.of(c.file().owner());
            case Change.FileRemoved c -> Optional.of(c.file().owner());
            default -> Optional.empty();
        };
    }

    private static Optional<EventView> view(
            LiveEvent event, String kind, @Nullable ConversationId conversation, Object data) {
        String where = conversation == null ? null : conversation.value();
        return Optional.of(new EventView(event.position().value(), kind, where, data));
    }
}
