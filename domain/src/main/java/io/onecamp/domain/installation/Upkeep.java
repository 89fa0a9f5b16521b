package io.onecamp.domain.installation;

/** What keeps the tables in shape over the years. */
public interface Upkeep {
    /**
     * Makes the journal's next partitions before they are needed, and removes what was kept long enough: idempotency
     * keys after 7 days, comparisons after 30, tickets and ended sessions' tokens. Idempotent.
     */
    void hourly();
}
