package io.onecamp.web.conversation;

import io.onecamp.domain.conversation.Conversation;
import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.person.Profile;
import io.onecamp.web.person.ProfileView;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conversation as one of its people sees it. */
@Schema(name = "Conversation", description = "A conversation as one of its people sees it.")
public record ConversationView(
        String id,

        @Schema(enumeration = {"channel", "direct", "group"})
        String kind,

        List<ProfileView> participants,
        Instant createdAt,

        @Schema(description = "The number of its newest message; 0 where nothing was said.")
        long lastSeq,

        @Schema(description = "The newest entry that touched it; what is not newer is stale.") @Nullable
        Long lastEntry,

        @Schema(description = "How many messages of others one has not read.")
        int unread,

        @Schema(description = "How many of those mention one.")
        int mentions,

        @Schema(description = "The number up to which one has read.")
        long read,

        @Schema(description = "There, and false, where the change is kept but not yet in every store.") @Nullable
        Boolean settled) {

    static ConversationView of(Conversation conversation) {
        return of(conversation, null);
    }

    /** The answer to a change. */
    static ConversationView of(Answer<Conversation> answer) {
        return of(answer.result(), answer.settlement() == Answer.Settlement.PENDING ? Boolean.FALSE : null);
    }

    /** As of the entry that opened it: nothing was said or read yet, whoever looks. */
    public static ConversationView opened(ConversationCard card, EntryId entry, Map<PersonId, Profile> people) {
        List<ProfileView> participants = card.participants().stream()
                .map(id -> ProfileView.of(id, people))
                .toList();
        return new ConversationView(
                card.id().value(),
                card.kind().name().toLowerCase(Locale.ROOT),
                participants,
                card.createdAt(),
                0,
                entry.value(),
                0,
                0,
                0,
                null);
    }

    private static ConversationView of(Conversation conversation, @Nullable Boolean settled) {
        EntryId last = conversation.lastEntry();
        return new ConversationView(
                conversation.id().value(),
                conversation.kind().name().toLowerCase(Locale.ROOT),
                conversation.participants().stream().map(ProfileView::of).toList(),
                conversation.createdAt(),
                conversation.lastSeq().value(),
                last.equals(EntryId.NONE) ? null : last.value(),
                conversation.unread(),
                0,
                conversation.read().value(),
                settled);
    }
}
