package io.onecamp.ejb.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SearchIndex;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** It is called by an executor, which would never call again what threw. */
class HousekeepingTest {
    private final AtomicInteger hours = new AtomicInteger();
    private final Readiness readiness = new Readiness();
    private final Housekeeping housekeeping =
            new Housekeeping(this::failing, new NobodySearches(), () -> Instant.EPOCH, readiness);

    @Test
    void what_fails_is_tried_again_an_hour_later() {
        readiness.ready();
        assertThatCode(housekeeping::hourly).doesNotThrowAnyException();
        assertThatCode(housekeeping::hourly).doesNotThrowAnyException();
        assertThat(hours).hasValue(2);
    }

    @Test
    void before_the_installation_is_ready_nothing_is_done() {
        housekeeping.hourly();
        assertThat(hours).hasValue(0);
    }

    private void failing() {
        hours.incrementAndGet();
        throw new IllegalStateException("as a database that is away");
    }

    private static final class NobodySearches implements SearchIndex {
        @Override
        public String incarnation() {
            return "none";
        }

        @Override
        public Map<Findable, String> put(List<SearchDocument> documents) {
            return Map.of();
        }

        @Override
        public void purge(Instant removedBefore) {}
    }
}
