package io.onecamp.torture.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A seed repeats the faults; every process is struck in every way. */
class FaultPlanTest {
    private static final List<String> PROCESSES = List.of("dgraph-alpha", "minio", "postgres", "redis", "wildfly");

    @Test
    void aSeedRepeatsTheChoices() {
        FaultPlan one = new FaultPlan(7, Duration.ofSeconds(5));
        FaultPlan other = new FaultPlan(7, Duration.ofSeconds(5));
        for (int i = 0; i < 50; i++) {
            assertThat(one.next(PROCESSES)).isEqualTo(other.next(PROCESSES));
            assertThat(one.pause()).isEqualTo(other.pause());
        }
    }

    @Test
    void everythingIsStruckInEveryWay() {
        FaultPlan plan = new FaultPlan(1, Duration.ofSeconds(5));
        Set<String> struck = new HashSet<>();
        EnumSet<Fault.Way> ways = EnumSet.noneOf(Fault.Way.class);
        for (int i = 0; i < 200; i++) {
            Fault fault = plan.next(PROCESSES);
            struck.add(fault.process());
            ways.add(fault.way());
            assertThat(fault.lasting()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(15));
        }
        assertThat(struck).containsExactlyInAnyOrderElementsOf(PROCESSES);
        assertThat(ways).isEqualTo(EnumSet.allOf(Fault.Way.class));
    }

    @Test
    void whatIsSparedIsNotStruck() {
        assertThat(FaultPlan.harmed(Set.of("redis", "wildfly", "minio"), Set.of("wildfly")))
                .containsExactly("minio", "redis");
    }
}
