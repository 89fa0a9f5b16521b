package io.onecamp.bench.data;

import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A generated conversation.
 *
 * @param members who is in it; the first opened it
 * @param messages how many it will have
 * @param entry of its opening
 */
public record Room(int number, List<Member> members, int messages, Instant openedAt, EntryId entry) {
    public Room {
        members = List.copyOf(members);
    }

    public ConversationId id() {
        return ConversationId.of(people());
    }

    public ConversationCard card() {
        List<PersonId> sorted = people().stream()
                .sorted(Comparator.comparing(PersonId::toString))
                .toList();
        return new ConversationCard(id(), ConversationKind.ofPeople(members.size()), sorted, openedAt);
    }

    private List<PersonId> people() {
        return members.stream().map(member -> member.person().id()).toList();
    }
}
