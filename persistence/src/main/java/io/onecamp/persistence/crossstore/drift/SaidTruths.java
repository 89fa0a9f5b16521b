package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.JournalContents;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.TimelineFold.Head;
import io.onecamp.persistence.postgres.Sql;
import io.onecamp.persistence.postgres.comment.CommentHeads;
import io.onecamp.persistence.postgres.message.Heads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Messages and comments as their heads and the journal decided them. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class SaidTruths {
    private static final String FIRST = new UUID(0, 0).toString();

    private Sql sql;
    private JournalContents journal;

    SaidTruths() {}

    @Inject
    public SaidTruths(Sql sql, JournalContents journal) {
        this.sql = sql;
        this.journal = journal;
    }

    public List<Truth> messages(WorkspaceId workspace, String place, int limit) {
        return told(
                workspace,
                sql.list(
                        "select " + Heads.COLUMNS
                                + " from message m where m.workspace = ? and m.id > ? order by m.id limit ?",
                        Heads::read,
                        workspace.value(),
                        UUID.fromString(place.isEmpty() ? FIRST : place),
                        limit));
    }

    public List<Truth> messages(WorkspaceId workspace, List<NodeKey.OfMessage> keys) {
        return told(
                workspace,
                sql.list(
                        "select " + Heads.COLUMNS + """
                                 from unnest(?, ?) as k (conversation, seq)
                                join message m on m.workspace = ? and m.conversation = k.conversation and m.seq = k.seq
                                """,
                        Heads::read,
                        keys.stream().map(key -> key.conversation().value()).toList(),
                        keys.stream().map(key -> key.seq().value()).toList(),
                        workspace.value()));
    }

    public List<Truth> comments(WorkspaceId workspace, String place, int limit) {
        return toldComments(
                workspace,
                sql.list(
                        "select " + CommentHeads.COLUMNS
                                + " from comment c where c.workspace = ? and c.id > ? order by c.id limit ?",
                        CommentHeads::read,
                        workspace.value(),
                        UUID.fromString(place.isEmpty() ? FIRST : place),
                        limit));
    }

    public List<Truth> comments(WorkspaceId workspace, List<NodeKey.OfComment> keys) {
        return toldComments(
                workspace,
                sql.list(
                        "select " + CommentHeads.COLUMNS + """
                                 from unnest(?, ?, ?) as k (conversation, seq, number)
                                join message m on m.workspace = ? and m.conversation = k.conversation and m.seq = k.seq
                                join comment c on c.workspace = m.workspace and c.message = m.id and c.number = k.number
                                """,
                        CommentHeads::read,
                        keys.stream().map(key -> key.conversation().value()).toList(),
                        keys.stream().map(key -> key.seq().value()).toList(),
                        keys.stream().map(key -> key.number().value()).toList(),
                        workspace.value()));
    }

    /** Messages of these ids. */
    public List<Truth> messagesOf(WorkspaceId workspace, List<UUID> ids) {
        return told(
                workspace,
                sql.list(
                        "select " + Heads.COLUMNS + " from message m where m.workspace = ? and m.id = any(?)",
                        Heads::read,
                        workspace.value(),
                        ids));
    }

    /** Comments of these ids. */
    public List<Truth> commentsOf(WorkspaceId workspace, List<UUID> ids) {
        return toldComments(
                workspace,
                sql.list(
                        "select " + CommentHeads.COLUMNS + " from comment c where c.workspace = ? and c.id = any(?)",
                        CommentHeads::read,
                        workspace.value(),
                        ids));
    }

    private List<Truth> told(WorkspaceId workspace, List<MessageHead> heads) {
        Said<MessageCard> said = said(heads, journal::of);
        return heads.stream().map(head -> truth(workspace, head, said)).toList();
    }

    private List<Truth> toldComments(WorkspaceId workspace, List<CommentHead> heads) {
        Said<CommentCard> said = said(heads, journal::comments);
        return heads.stream().map(head -> truth(workspace, head, said)).toList();
    }

    private static Truth truth(WorkspaceId workspace, MessageHead head, Said<MessageCard> said) {
        MessageCard card = head.card(said.cards().get(head.contentEntry()));
        NodeKey key = new NodeKey.OfMessage(workspace, head.conversation(), head.seq());
        List<NodeState> states = List.of(
                new NodeState.CardState(workspace, head.contentEntry(), card),
                new NodeState.TallyState(workspace, tallyEntry(head), head.conversation(), head.seq(), head.tally()));
        return new Truth(
                key,
                head.id().toString(),
                head,
                said.whole(head.contentEntry(), new Whole.OfMessage(card, head.tally())),
                states);
    }

    private static Truth truth(WorkspaceId workspace, CommentHead head, Said<CommentCard> said) {
        CommentCard card = head.card(said.cards().get(head.contentEntry()));
        NodeKey key = new NodeKey.OfComment(workspace, head.conversation(), head.seq(), head.number());
        EntryId tallyEntry = head.entry().equals(head.contentEntry()) ? EntryId.NONE : head.entry();
        List<NodeState> states = List.of(
                new NodeState.CommentCardState(workspace, head.contentEntry(), card),
                new NodeState.CommentTallyState(
                        workspace, tallyEntry, head.conversation(), head.seq(), head.number(), head.tally()));
        return new Truth(
                key,
                head.id().toString(),
                head,
                said.whole(head.contentEntry(), new Whole.OfComment(card, head.tally())),
                states);
    }

    /** The newest entry of a head wrote the tally, unless it wrote the content: then the head does not tell which did. */
    private static EntryId tallyEntry(MessageHead head) {
        return head.entry().equals(head.contentEntry()) ? EntryId.NONE : head.entry();
    }

    private <C> Said<C> said(List<? extends Head<C>> heads, Function<List<EntryId>, List<Content<C>>> contents) {
        List<EntryId> entries = heads.stream().map(Head::contentEntry).toList();
        Map<EntryId, C> cards = new HashMap<>();
        contents.apply(entries).forEach(content -> cards.put(content.entry(), content.card()));
        Set<EntryId> there = new HashSet<>(cards.keySet());
        List<Long> unread = entries.stream()
                .filter(entry -> !cards.containsKey(entry))
                .map(EntryId::value)
                .toList();
        if (!unread.isEmpty()) {
            // Erased: their text is decided to be empty.
            there.addAll(sql
                    .list(
                            "select id from journal where id = any(?) and payload is null",
                            row -> new EntryId(row.getLong("id")),
                            unread)
                    .stream()
                    .collect(Collectors.toSet()));
        }
        return new Said<>(cards, there);
    }

    /**
     * What the journal holds of some heads.
     *
     * @param there the entries that the journal has, erased or not
     */
    private record Said<C>(Map<EntryId, C> cards, Set<EntryId> there) {
        Optional<Whole> whole(EntryId entry, Whole whole) {
            return there.contains(entry) ? Optional.of(whole) : Optional.empty();
        }
    }
}
