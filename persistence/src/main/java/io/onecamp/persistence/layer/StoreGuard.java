package io.onecamp.persistence.layer;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.onecamp.domain.installation.GuardReport;
import io.onecamp.domain.journal.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands before all ports of one remote store: a store that is gone costs each caller nothing, and one that hangs a
 * bounded number of threads. Opens when calls find no store, lets one call try after a while, and closes when that one
 * is answered. What the store refuses is an answer.
 */
public final class StoreGuard {
    /** What the one who tries has, beyond the time that a store is left alone, before another may try. */
    private static final Duration TO_TRY = Duration.ofSeconds(10);

    private final String store;
    private final StoreLimits limits;
    private final Outage<?> outage;
    private final Clock clock;
    private final CircuitBreaker breaker;
    private final Semaphore places;
    private final List<Recovery> recoveries = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Instant> downSince = new AtomicReference<>();
    private volatile Instant lastAnswered;
    private volatile Instant opened = Instant.MIN;
    private volatile Instant halfOpened = Instant.MIN;

    public StoreGuard(String store, StoreLimits limits, Outage<?> outage, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.outage = outage;
        this.clock = clock;
        this.places = new Semaphore(limits.concurrent());
        this.breaker = CircuitBreaker.of(store, config(limits, clock));
        this.lastAnswered = clock.now();
        breaker.getEventPublisher().onStateTransition(event -> {
            switch (event.getStateTransition().getToState()) {
                case OPEN -> opened();
                case HALF_OPEN -> halfOpened = clock.now();
                default -> {}
            }
        });
    }

    /**
     * How the store's ports say that it is gone.
     *
     * @param failure what adapters throw
     * @param of makes one, for calls that are not made
     */
    public record Outage<F extends RuntimeException>(Class<F> failure, Function<String, F> of) {}

    /** Hears that a store is back. Called on the thread of the call that found it: it must only hand the news on. */
    public interface Recovery {
        /** @param downSince when the store last answered before it was gone: whatever came later may have been lost */
        void recovered(Instant downSince);
    }

    public void onRecovered(Recovery recovery) {
        recoveries.add(recovery);
    }

    /** Stops telling; for whoever registered and ends. */
    public void forget(Recovery recovery) {
        recoveries.remove(recovery);
    }

    /**
     * Whether a call would be turned away now, so that nobody need wait for one. No longer true when it is time that
     * some call tries again, whether or not one has.
     */
    public boolean isOpen() {
        return switch (breaker.getState()) {
            case OPEN -> !clock.now().isAfter(opened.plus(limits.leftAloneFor()));
            case HALF_OPEN -> !isTriedTooLong();
            default -> false;
        };
    }

    private boolean isTriedTooLong() {
        return clock.now().isAfter(halfOpened.plus(limits.leftAloneFor()).plus(TO_TRY));
    }

    /** When it last answered before it was gone; empty while it answers. */
    public Optional<Instant> awaySince() {
        return Optional.ofNullable(downSince.get());
    }

    /** How it stands, for an operator. */
    public GuardReport report() {
        GuardReport.Breaker stands = switch (breaker.getState()) {
            case OPEN, FORCED_OPEN -> GuardReport.Breaker.OPEN;
            case HALF_OPEN -> GuardReport.Breaker.HALF_OPEN;
            default -> GuardReport.Breaker.CLOSED;
        };
        return new GuardReport(
                stands,
                lastAnswered,
                awaySince(),
                limits.concurrent() - places.availablePermits(),
                limits.concurrent());
    }

    /** Calls the store, unless it is known to be gone or too many are calling it. */
    public <T> T call(Supplier<T> call) {
        if (!places.tryAcquire()) {
            throw outage.of().apply(store + " has all " + limits.concurrent() + " calls it may have at once");
        }
        try {
            takeBackUnusedPermission();
            if (!breaker.tryAcquirePermission()) {
                throw outage.of().apply(store + " did not answer lately and is left alone");
            }
            return permitted(call);
        } finally {
            places.release();
        }
    }

    /** As {@link #call}, for what has no answer. */
    public void run(Runnable call) {
        call(() -> {
            call.run();
            return store;
        });
    }

    /**
     * A caller that died with the one permission must not keep it: the store is left alone once more. The breaker would
     * do that by a timer of its own, whose thread nobody can end and which keeps the application when it is gone (ADR 19).
     */
    private void takeBackUnusedPermission() {
        if (breaker.getState() == State.HALF_OPEN && isTriedTooLong()) {
            breaker.transitionToOpenState();
        }
    }

    private <T> T permitted(Supplier<T> call) {
        Instant started = clock.now();
        long nanos = System.nanoTime();
        try {
            T answer = call.get();
            answered(started, System.nanoTime() - nanos);
            return answer;
        } catch (RuntimeException e) {
            if (outage.failure().isInstance(e)) {
                breaker.onError(System.nanoTime() - nanos, TimeUnit.NANOSECONDS, e);
            } else {
                answered(started, System.nanoTime() - nanos);
            }
            throw e;
        }
    }

    private void opened() {
        opened = clock.now();
        downSince.compareAndSet(null, lastAnswered);
    }

    private void answered(Instant started, long nanos) {
        breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
        if (breaker.getState() != State.CLOSED) {
            return;
        }
        lastAnswered = started;
        Instant since = downSince.getAndSet(null);
        if (since != null) {
            recoveries.forEach(recovery -> recovery.recovered(since));
        }
    }

    private static CircuitBreakerConfig config(StoreLimits limits, Clock clock) {
        return CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED)
                .slidingWindowSize(limits.lookedBackAt())
                .minimumNumberOfCalls(Math.max(1, limits.lookedBackAt() / 2))
                .failureRateThreshold(50)
                .waitDurationInOpenState(limits.leftAloneFor())
                .permittedNumberOfCallsInHalfOpenState(1)
                .clock(new PinnableClock(clock))
                .build();
    }
}
