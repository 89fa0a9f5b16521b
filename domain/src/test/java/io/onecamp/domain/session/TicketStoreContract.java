package io.onecamp.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Race;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A ticket opens one socket, once, in time. */
public interface TicketStoreContract {
    Instant UNTIL = Company.EARLIER.plusSeconds(30);

    Rows rows();

    private Optional<SessionId> consumed(String hash, Instant now) {
        return rows().inTransaction(() -> rows().tickets().consume(hash, now));
    }

    private String added(SessionId session) {
        String hash = "ticket-" + UUID.randomUUID();
        rows().inTransaction(() -> rows().tickets().add(hash, session, UNTIL));
        return hash;
    }

    @Test
    default void a_ticket_is_good_once_and_until_its_time() {
        SessionId session = SessionId.fresh();
        String used = added(session);
        assertThat(consumed(used, UNTIL)).contains(session);
        assertThat(consumed(used, UNTIL)).isEmpty();
        String late = added(session);
        assertThat(consumed(late, UNTIL.plusMillis(1))).isEmpty();
        assertThat(consumed(late, Company.EARLIER)).isEmpty();
        assertThat(consumed("never-added", Company.EARLIER)).isEmpty();
    }

    @Test
    default void of_many_who_try_at_once_one_gets_in() {
        SessionId session = SessionId.fresh();
        String hash = added(session);
        List<Boolean> in = Race.of(10, runner -> consumed(hash, Company.EARLIER).isPresent());
        assertThat(in).containsOnlyOnce(true);
    }
}
