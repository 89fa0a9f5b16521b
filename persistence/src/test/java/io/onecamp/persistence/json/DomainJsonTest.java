package io.onecamp.persistence.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.reaction.Reacted;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainJsonTest {
    private final PersonId ana = PersonId.fresh();
    private final MessageCard card = new MessageCard(
            MessageId.fresh(),
            ConversationId.of(List.of(ana)),
            new Seq(7),
            ana,
            "said",
            List.of(),
            Instant.parse("2026-11-23T12:00:00.120Z"),
            null,
            null,
            1,
            null);

    @Test
    void every_component_is_written_and_nothing_a_record_can_be_asked_beside_them() {
        List<String> fields =
                List.of("id", "conversation", "seq", "author", "text", "attachments", "createdAt", "version");
        assertThat(DomainJson.tree(DomainJson.write(card)).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(fields);
        assertThat(DomainJson.tree(DomainJson.write(MessageTally.EMPTY)).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("reactions", "commentCount", "discussion");
    }

    @Test
    void what_was_written_is_read_back_equal() {
        assertThat(DomainJson.read(DomainJson.write(card), MessageCard.class)).isEqualTo(card);
        MessageCard deleted = card.deleted(card.createdAt().plusMillis(1));
        assertThat(DomainJson.read(DomainJson.write(deleted), MessageCard.class))
                .isEqualTo(deleted);
        MessageTally tally = new MessageTally(
                List.of(new Reacted("👍", 1, List.of(ana))), 2, card.createdAt(), MessageTally.Discussion.RESOLVED);
        assertThat(DomainJson.read(DomainJson.write(tally), MessageTally.class)).isEqualTo(tally);
    }

    @Test
    void a_field_of_a_newer_program_is_passed_over() {
        String newer = DomainJson.write(card).replaceFirst("\\{", "{\"colour\":\"green\",");
        assertThat(DomainJson.read(newer, MessageCard.class)).isEqualTo(card);
    }
}
