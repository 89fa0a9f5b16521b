package io.onecamp.domain.parked;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.comment.CommentHead;
import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.MessageHead;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is parked is seen, sent again from where it stopped, or passed over. */
public interface ParkedStoreContract {
    ParkedStore testee();

    Rows rows();

    /** People of an installation in which nothing is parked. */
    Company company();

    /** Has a relay refuse that entry until it parks the entry's stream. */
    void park(String relay, EntryId refused);

    /** Lets the relay work until it comes to rest, with a store that takes everything; what it brought there by then. */
    List<EntryId> brought(String relay);

    private Parked only() {
        List<Parked> parked = testee().after(0, 10);
        assertThat(parked).hasSize(1);
        return parked.getFirst();
    }

    @Test
    default void it_is_told_what_was_refused_where_and_why() {
        MessageHead said = company().says(company().ana(), "refused");
        for (String relay : List.of("graph", "search")) {
            assertThat(testee().after(0, 10)).isEmpty();
            park(relay, said.entry());
            Parked parked = only();
            assertThat(parked.relay()).isEqualTo(relay);
            assertThat(parked.attempts()).isPositive();
            assertThat(parked.error()).isNotBlank();
            assertThat(parked.refused())
                    .isEqualTo(new Parked.Refused(
                            said.entry(),
                            company().workspace(),
                            "conversation:" + said.conversation(),
                            "message.posted",
                            Company.EARLIER,
                            Optional.of(new Parked.MessageWords(said.id()))));
            assertThat(testee().find(parked.id())).contains(parked);
            assertThat(testee().after(parked.id(), 10)).isEmpty();
            rows().inTransaction(() -> testee().resend(parked.id()));
            assertThat(brought(relay)).contains(said.entry());
            assertThat(testee().find(parked.id())).isEmpty();
        }
    }

    @Test
    default void a_comments_text_is_told_as_one_and_what_says_nothing_as_nothing() {
        MessageHead message = company().says(company().ana(), "fine");
        CommentHead comment = company().comments(company().ben(), message, "refused");
        park("graph", comment.entry());
        assertThat(only().refused().said()).contains(new Parked.CommentWords(comment.id()));
        rows().inTransaction(() -> testee().resend(only().id()));
        brought("graph");
        MessageHead reacted = company().reacts(company().ben(), message, "👍").orElseThrow();
        park("graph", reacted.entry());
        assertThat(only().refused().kind()).isEqualTo("reaction.added");
        assertThat(only().refused().said()).isEmpty();
    }

    @Test
    default void what_is_passed_over_is_never_sent_again_and_what_waited_behind_it_is() {
        for (String relay : List.of("graph", "search")) {
            MessageHead refused = company().says(company().ana(), "refused");
            park(relay, refused.entry());
            MessageHead behind = company().says(company().ana(), "behind it");
            assertThat(brought(relay)).doesNotContain(behind.entry());
            Parked parked = only();
            rows().inTransaction(() -> {
                Parked locked = testee().lock(parked.id()).orElseThrow();
                testee().passOver(locked);
            });
            assertThat(testee().after(0, 10)).isEmpty();
            assertThat(brought(relay)).contains(behind.entry()).doesNotContain(refused.entry());
            // And the stream is free: what comes now goes at once.
            MessageHead next = company().says(company().ana(), "and on");
            assertThat(brought(relay)).contains(next.entry());
        }
    }

    @Test
    default void what_is_not_parked_cannot_be_sent_again_or_locked() {
        MessageHead said = company().says(company().ana(), "refused");
        park("search", said.entry());
        Parked parked = only();
        rows().inTransaction(() -> testee().resend(parked.id()));
        rows().inTransaction(() -> assertThat(testee().lock(parked.id())).isEmpty());
        assertThat(testee().find(-1)).isEmpty();
        assertThat(brought("search")).contains(said.entry());
    }
}
