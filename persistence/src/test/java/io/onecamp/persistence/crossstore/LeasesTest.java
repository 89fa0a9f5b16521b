package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Race;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeasesTest {
    private final Bench bench = Bench.fresh();
    private final Leases mine = bench.of(Leases.class);
    private final Leases theirs = bench.anotherNode().of(Leases.class);

    @AfterEach
    void drop() {
        bench.close();
    }

    @Test
    void who_leads_keeps_the_epoch_and_who_takes_over_begins_the_next() {
        assertThat(mine.lead("x")).contains(1L);
        assertThat(theirs.lead("x")).isEmpty();
        assertThat(mine.lead("x")).contains(1L);
        bench.database.execute("update lease set until = now() - interval '1 second'");
        assertThat(theirs.lead("x")).contains(2L);
        assertThat(mine.lead("x")).isEmpty();
        mine.release("x");
        assertThat(mine.lead("x")).as("released what was not mine").isEmpty();
    }

    @Test
    void of_many_who_want_to_lead_one_does() {
        List<Optional<Long>> answers =
                Race.of(6, node -> bench.anotherNode().of(Leases.class).lead("x"));
        assertThat(answers.stream().flatMap(Optional::stream)).containsExactly(1L);
    }
}
