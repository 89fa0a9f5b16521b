package io.onecamp.ejb.admin;

import io.onecamp.domain.audit.Act;
import io.onecamp.domain.audit.AuditStore;
import io.onecamp.domain.conversation.ConversationStore;
import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.journal.Stream;
import io.onecamp.domain.parked.Parked;
import io.onecamp.domain.parked.ParkedStore;
import io.onecamp.ejb.comment.CommentWithdrawals;
import io.onecamp.ejb.message.Withdrawals;
import io.onecamp.ejb.operation.Recorder;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What an operator does about what a store refuses for good. A store never decides whether something was said: that is
 * the operator's, who discards with a reason, and it is kept who did so.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ParkedEntries {
    private static final String IN_CONVERSATION =
            Stream.Kind.CONVERSATION.name().toLowerCase(Locale.ROOT) + ":";

    private ParkedStore parked;
    private ConversationStore conversations;
    private AuditStore audit;
    private Recorder recorder;

    @Inject
    private Withdrawals withdrawals;

    @Inject
    private CommentWithdrawals commentWithdrawals;

    protected ParkedEntries() {}

    @Inject
    public ParkedEntries(ParkedStore parked, ConversationStore conversations, AuditStore audit, Recorder recorder) {
        this.parked = parked;
        this.conversations = conversations;
        this.audit = audit;
        this.recorder = recorder;
    }

    /** What became of what a discarded entry told. */
    public enum Discarded {
        /** It is taken back with a mark, and its author told. */
        WITHDRAWN,
        /** Nothing: it was edited or deleted since, and the newer entry is sent. */
        SUPERSEDED
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Parked> after(long id, int limit) {
        return parked.after(id, limit);
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Parked one(long id) {
        return parked.find(id).orElseThrow(NotFound::new);
    }

    /** Has its relay try again from where it stopped: after what was wrong has been mended. */
    public void resend(long id, String reason) {
        Parked one = parked.lock(id).orElseThrow(NotFound::new);
        parked.resend(id);
        told("parked.resend", one, Map.of("reason", reason));
    }

    /**
     * Gives up bringing an entry to a store. What it said is withdrawn, unless something newer was said in its place.
     *
     * @param seen the entry that the operator has looked at
     * @throws Conflict where it is another by now, or tells of nothing that could be withdrawn
     */
    public Discarded discard(long id, EntryId seen, String reason) {
        Parked found = parked.find(id).orElseThrow(NotFound::new);
        Parked.Words said = found.refused()
                .said()
                .orElseThrow(() -> new Conflict(
                        "not_discardable",
                        "Only what somebody said can be withdrawn, and this is "
                                + found.refused().kind() + ". Mend what is wrong and send it again."));
        // The conversation first: nobody locks it while they hold a row of what is parked.
        ConversationStore.Locked conversation = conversations
                .lock(found.refused().workspace(), conversation(found))
                .orElseThrow(NotFound::new);
        Parked one = parked.lock(id).orElseThrow(NotFound::new);
        if (!one.refused().entry().equals(seen)) {
            throw new Conflict("parked_changed", "It stopped at another entry by now; look again.");
        }
        Discarded outcome = withdraw(one, conversation, said) ? Discarded.WITHDRAWN : Discarded.SUPERSEDED;
        parked.passOver(one);
        told("parked.discard", one, Map.of("reason", reason, "outcome", outcome.name()));
        return outcome;
    }

    private boolean withdraw(Parked one, ConversationStore.Locked conversation, Parked.Words said) {
        return switch (said) {
            case Parked.MessageWords words ->
                withdrawals.withdraw(
                        one.refused().workspace(),
                        conversation,
                        words.message(),
                        one.refused().entry());
            case Parked.CommentWords words ->
                commentWithdrawals.withdraw(
                        one.refused().workspace(),
                        conversation,
                        words.comment(),
                        one.refused().entry());
        };
    }

    private static ConversationId conversation(Parked found) {
        String stream = found.refused().stream();
        if (!stream.startsWith(IN_CONVERSATION)) {
            throw new IllegalStateException("something was said in " + stream);
        }
        return new ConversationId(stream.substring(IN_CONVERSATION.length()));
    }

    private void told(String action, Parked one, Map<String, String> more) {
        Map<String, String> detail = new java.util.HashMap<>(more);
        detail.put("relay", one.relay());
        detail.put("entry", Long.toString(one.refused().entry().value()));
        detail.put("kind", one.refused().kind());
        // Not in the store's words, which may tell what was said: this is kept for ever.
        audit.add(new Act(recorder.now(), Act.OPERATOR, action, target(one), detail));
    }

    private static String target(Parked one) {
        return one.refused()
                .said()
                .map(said -> switch (said) {
                    case Parked.MessageWords words -> "message:" + words.message();
                    case Parked.CommentWords words -> "comment:" + words.comment();
                })
                .orElse(one.refused().stream());
    }
}
