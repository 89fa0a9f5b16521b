package io.onecamp.web.live;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.live.LiveEvent;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.web.conversation.ConversationView;
import io.onecamp.web.conversation.ReadView;
import io.onecamp.web.file.FileView;
import io.onecamp.web.message.MessageView;
import io.onecamp.web.person.PersonView;
import java.util.Optional;
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
            case Change.ConversationRead c -> view(event, "conversation.read", c.conversation(), ReadView.of(c, entry));
            case Change.ConversationOpened c ->
                view(
                        event,
                        "conversation.opened",
                        c.conversation().id(),
                        ConversationView.opened(c.conversation(), entry, event.people()));
            case Change.MessagePosted c ->
                view(
                        event,
                        "message.posted",
                        c.card().conversation(),
                        MessageView.asOf(entry, c.card(), MessageTally.EMPTY, event.people()));
            case Change.MessageEdited c ->
                view(
                        event,
                        "message.edited",
                        c.card().conversation(),
                        MessageView.asOf(entry, c.card(), c.tally(), event.people()));
            case Change.MessageDeleted c ->
                view(
                        event,
                        "message.deleted",
                        c.card().conversation(),
                        MessageView.asOf(entry, c.card(), MessageTally.EMPTY, event.people()));
            case Change.FileUploaded c ->
                view(event, "file.uploaded", null, FileView.asOf(entry, c.file(), event.people()));
            case Change.FileRemoved c ->
                view(event, "file.removed", null, FileView.asOf(entry, c.file(), event.people()));
        };
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
