package io.onecamp.persistence.crossstore;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.reaction.Tallied;
import io.onecamp.domain.search.SearchDocument;
import java.util.List;

/**
 * Which stores follow which change, and with what. Exhaustive on purpose: a new kind of change does not compile until
 * someone decides here.
 */
public final class WritePlan {
    private WritePlan() {}

    /** The states that the graph takes from this entry; empty where the graph does not follow this kind. */
    public static List<NodeState> graph(WorkspaceId workspace, EntryId entry, Change change) {
        return switch (change) {
            case Change.PersonRegistered c -> List.of(new NodeState.PersonState(workspace, entry, c.person()));
            case Change.PersonChanged c -> List.of(new NodeState.PersonState(workspace, entry, c.person()));
            case Change.ConversationOpened c ->
                List.of(new NodeState.ConversationState(workspace, entry, c.conversation()));
            case Change.MessagePosted c -> List.of(new NodeState.CardState(workspace, entry, c.card()));
            case Change.MessageEdited c -> List.of(new NodeState.CardState(workspace, entry, c.card()));
            case Change.MessageDeleted c -> List.of(new NodeState.CardState(workspace, entry, c.card()));
            case Change.MessageWithdrawn c -> List.of(new NodeState.CardState(workspace, entry, c.card()));
            case Change.MessageResolved c -> List.of(tally(workspace, entry, c.message()));
            case Change.MessageReopened c -> List.of(tally(workspace, entry, c.message()));
            case Change.ReactionAdded c -> List.of(tally(workspace, entry, c.target()));
            case Change.ReactionRemoved c -> List.of(tally(workspace, entry, c.target()));
            case Change.CommentPosted c -> comment(workspace, entry, c.card(), c.message());
            case Change.CommentEdited c -> List.of(new NodeState.CommentCardState(workspace, entry, c.card()));
            case Change.CommentDeleted c -> comment(workspace, entry, c.card(), c.message());
            case Change.CommentWithdrawn c -> comment(workspace, entry, c.card(), c.message());
            case Change.FileUploaded c -> List.of(new NodeState.FileState(workspace, entry, c.file()));
            case Change.FileRemoved c -> List.of(new NodeState.FileState(workspace, entry, c.file()));
            case Change.Mended c -> whole(workspace, entry, c.whole());
            // What one has read, and that a session ended, nobody traverses.
            case Change.ConversationRead c -> List.of();
            case Change.SessionEnded c -> List.of();
        };
    }

    /** The documents that the search index takes from this entry; empty where nobody looks for what it tells. */
    public static List<SearchDocument> search(WorkspaceId workspace, EntryId entry, Change change) {
        return switch (change) {
            case Change.MessagePosted c -> List.of(SearchDocument.of(workspace, entry, c.card()));
            case Change.MessageEdited c -> List.of(SearchDocument.of(workspace, entry, c.card()));
            case Change.MessageDeleted c -> List.of(SearchDocument.of(workspace, entry, c.card()));
            case Change.CommentPosted c -> List.of(SearchDocument.of(workspace, entry, c.card()));
            case Change.CommentEdited c -> List.of(SearchDocument.of(workspace, entry, c.card()));
            case Change.CommentDeleted c -> List.of(SearchDocument.of(workspace, entry, c.card()));
            case Change.MessageWithdrawn c -> List.of(SearchDocument.of(workspace, entry, c.card()));
            case Change.CommentWithdrawn c -> List.of(SearchDocument.of(workspace, entry, c.card()));
            case Change.Mended c -> document(workspace, entry, c.whole());
            // What was said is still the same.
            case Change.MessageResolved c -> List.of();
            case Change.MessageReopened c -> List.of();
            case Change.ReactionAdded c -> List.of();
            case Change.ReactionRemoved c -> List.of();
            // A file is found by the message that shows it: until then it is nobody else's.
            case Change.FileUploaded c -> List.of();
            case Change.FileRemoved c -> List.of();
            // People are looked for by name in PostgreSQL, and conversations by those who are in them.
            case Change.PersonRegistered c -> List.of();
            case Change.PersonChanged c -> List.of();
            case Change.ConversationOpened c -> List.of();
            case Change.ConversationRead c -> List.of();
            case Change.SessionEnded c -> List.of();
        };
    }

    private static NodeState tally(WorkspaceId workspace, EntryId entry, Tallied target) {
        return switch (target) {
            case Tallied.OfMessage it ->
                new NodeState.TallyState(workspace, entry, it.conversation(), it.seq(), it.tally());
            case Tallied.OfComment it ->
                new NodeState.CommentTallyState(workspace, entry, it.conversation(), it.seq(), it.number(), it.tally());
        };
    }

    /** A comment that came or went, and with it the tally of its message. */
    private static List<NodeState> comment(
            WorkspaceId workspace, EntryId entry, CommentCard card, MessageTally message) {
        return List.of(
                new NodeState.CommentCardState(workspace, entry, card),
                new NodeState.TallyState(workspace, entry, card.conversation(), card.seq(), message));
    }

    /** The parts of the node that a whole state is. */
    public static List<NodeState> whole(WorkspaceId workspace, EntryId entry, Whole whole) {
        return switch (whole) {
            case Whole.OfPerson it -> List.of(new NodeState.PersonState(workspace, entry, it.card()));
            case Whole.OfConversation it -> List.of(new NodeState.ConversationState(workspace, entry, it.card()));
            case Whole.OfMessage it ->
                List.of(
                        new NodeState.CardState(workspace, entry, it.card()),
                        new NodeState.TallyState(
                                workspace,
                                entry,
                                it.card().conversation(),
                                it.card().seq(),
                                it.tally()));
            case Whole.OfComment it -> comment(workspace, entry, it);
            case Whole.OfFile it -> List.of(new NodeState.FileState(workspace, entry, it.card()));
            case Whole.NoNode it ->
                it.kind().parts().stream()
                        .<NodeState>map(
                                name -> new NodeState.Nothing(workspace, entry, new NodeState.Part(it.key(), name)))
                        .toList();
        };
    }

    private static List<NodeState> comment(WorkspaceId workspace, EntryId entry, Whole.OfComment it) {
        CommentCard card = it.card();
        return List.of(
                new NodeState.CommentCardState(workspace, entry, card),
                new NodeState.CommentTallyState(
                        workspace, entry, card.conversation(), card.seq(), card.number(), it.tally()));
    }

    private static List<SearchDocument> document(WorkspaceId workspace, EntryId entry, Whole whole) {
        return switch (whole) {
            case Whole.OfMessage it -> List.of(SearchDocument.of(workspace, entry, it.card()));
            case Whole.OfComment it -> List.of(SearchDocument.of(workspace, entry, it.card()));
            case Whole.OfPerson it -> List.of();
            case Whole.OfConversation it -> List.of();
            case Whole.OfFile it -> List.of();
            case Whole.NoNode it -> List.of();
        };
    }
}
