package io.onecamp.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** How calls are counted, whoever counts them. In these tests 5 searches in 1000 seconds are allowed. */
public interface RateLimitsContract {
    String WRITTEN = "5/1000";
    Rate RATE = Rate.of(WRITTEN);

    /** Allows {@link #WRITTEN} of {@link Limit#SEARCH}. */
    RateLimits testee();

    /** Lets so much time pass for the testee's clock, whichever that is. */
    void pass(Duration time);

    @Test
    default void so_many_are_allowed_at_once_and_the_next_is_not() {
        String ana = somebody();
        for (int left = 4; left >= 0; left--) {
            Allowance taken = testee().take(Limit.SEARCH, ana);
            assertThat(taken.isAllowed()).isTrue();
            assertThat(taken.limit()).isEqualTo(5);
            assertThat(taken.remaining()).isEqualTo(left);
            assertThat(taken.retryAfter()).isZero();
        }
        Allowance refused = testee().take(Limit.SEARCH, ana);
        assertThat(refused.isAllowed()).isFalse();
        assertThat(refused.remaining()).isZero();
        assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(190), Duration.ofSeconds(200));
        assertThat(refused.reset()).isBetween(Duration.ofSeconds(990), Duration.ofSeconds(1000));
    }

    @Test
    default void what_was_used_comes_back_evenly() {
        String ana = somebody();
        use(ana, 5);
        pass(Duration.ofSeconds(201));
        assertThat(testee().take(Limit.SEARCH, ana).isAllowed()).isTrue();
        assertThat(testee().take(Limit.SEARCH, ana).isAllowed()).isFalse();
        pass(Duration.ofSeconds(1001));
        assertThat(testee().take(Limit.SEARCH, ana).remaining()).isEqualTo(4);
    }

    @Test
    default void what_is_refused_is_not_counted() {
        String ana = somebody();
        use(ana, 5);
        for (int i = 0; i < 20; i++) {
            assertThat(testee().take(Limit.SEARCH, ana).isAllowed()).isFalse();
        }
        pass(Duration.ofSeconds(201));
        assertThat(testee().take(Limit.SEARCH, ana).isAllowed()).isTrue();
    }

    @Test
    default void everybody_and_everything_is_counted_apart() {
        String ana = somebody();
        use(ana, 5);
        assertThat(testee().take(Limit.SEARCH, somebody()).remaining()).isEqualTo(4);
        assertThat(testee().take(Limit.UPLOADS, ana).isAllowed()).isTrue();
    }

    @Test
    default void a_call_can_be_given_back_but_never_more_than_was_taken() {
        String ana = somebody();
        use(ana, 5);
        testee().giveBack(Limit.SEARCH, ana);
        assertThat(testee().take(Limit.SEARCH, ana).isAllowed()).isTrue();
        String ben = somebody();
        testee().giveBack(Limit.SEARCH, ben);
        testee().giveBack(Limit.SEARCH, ben);
        assertThat(testee().take(Limit.SEARCH, ben).remaining()).isEqualTo(4);
    }

    @Test
    default void forgotten_one_begins_anew() {
        String ana = somebody();
        use(ana, 5);
        testee().forget(Limit.SEARCH, ana);
        assertThat(testee().take(Limit.SEARCH, ana).remaining()).isEqualTo(4);
    }

    @Test
    default void of_many_at_once_exactly_so_many_are_allowed() throws InterruptedException, ExecutionException {
        String ana = somebody();
        List<Future<Boolean>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> one = () -> testee().take(Limit.SEARCH, ana).isAllowed();
            for (int i = 0; i < 40; i++) {
                asked.add(threads.submit(one));
            }
        }
        int allowed = 0;
        for (Future<Boolean> one : asked) {
            allowed += one.get() ? 1 : 0;
        }
        assertThat(allowed).isEqualTo(5);
    }

    private void use(String who, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(testee().take(Limit.SEARCH, who).isAllowed()).isTrue();
        }
    }

    private static String somebody() {
        return UUID.randomUUID().toString();
    }
}
