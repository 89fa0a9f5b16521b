package io.onecamp.domain.installation;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Race;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.operation.Idempotency.Kept;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.operation.RequestHash;
import io.onecamp.domain.session.Session;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Upkeep can run at any time, on every node, and takes away nothing that is still needed. */
public interface UpkeepContract {
    Upkeep testee();

    Rows rows();

    @Test
    default void what_is_young_stays_however_often_and_wherever_it_runs() {
        Company company = Company.fresh(rows());
        MessageHead said = company.says(company.ana(), "hello");
        String token = "token-" + UUID.randomUUID();
        String ticket = "ticket-" + UUID.randomUUID();
        Session session = company.signsIn(company.ana(), token);
        rows().inTransaction(() ->
                rows().tickets().add(ticket, session.id(), Instant.now().plusSeconds(30)));
        IdempotencyKey key =
                IdempotencyKey.of(PersonId.fresh(), UUID.randomUUID().toString());
        RequestHash request = RequestHash.of("x");
        Kept kept = new Kept(Map.of("message", said.id().toString()), List.of(said.entry()));
        rows().inTransaction(() -> {
            rows().idempotency().claim(key, "message.post", request);
            rows().idempotency().remember(key, "message.post", kept);
        });

        Race.of(3, node -> {
            testee().hourly();
            return true;
        });

        assertThat(rows().inTransaction(() -> rows().idempotency().claim(key, "message.post", request)))
                .contains(kept);
        assertThat(rows().sessions().refreshToken(session.id(), token)).isPresent();
        assertThat(rows().inTransaction(() -> rows().tickets().consume(ticket, Company.EARLIER)))
                .contains(session.id());
        assertThat(rows().journalContents().of(List.of(said.contentEntry()))).hasSize(1);
        assertThat(company.says(company.ana(), "still here").seq().value()).isEqualTo(2);
    }
}
