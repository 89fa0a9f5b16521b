package io.onecamp.persistence.crossstore;

import io.onecamp.domain.meter.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes relays that follow the one order, each for a target. */
@ApplicationScoped
public class FollowingRelays {
    private FollowedEntries entries;
    private RelaySteps steps;
    private Leases leases;
    private Meters meters;

    FollowingRelays() {}

    @Inject
    public FollowingRelays(FollowedEntries entries, RelaySteps steps, Leases leases, Meters meters) {
        this.entries = entries;
        this.steps = steps;
        this.leases = leases;
        this.meters = meters;
    }

    Relay to(RelayTarget target) {
        return new Relay(target, entries, steps, leases, meters);
    }
}
