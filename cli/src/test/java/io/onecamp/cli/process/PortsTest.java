package io.onecamp.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void a_taken_port_is_not_free_and_its_holder_is_named() throws IOException {
        try (ServerSocket taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(LOOPBACK, 0));

            assertThat(Ports.isFree(LOOPBACK, taken.getLocalPort())).isFalse();
            assertThat(PortHolder.describe(taken.getLocalPort()))
                    .contains("java")
                    .contains("pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_chosen_port_is_free_and_none_of_those_taken() {
        int first = Ports.free(Set.of());
        int second = Ports.free(Set.of(first));

        assertThat(Ports.isFree(LOOPBACK, first)).isTrue();
        assertThat(second).isNotEqualTo(first).isBetween(20_000, 32_000);
    }

    @Test
    void every_port_of_a_shifted_set_is_free() {
        int base = Ports.freeBase(Set.of(), 0, 1000);

        assertThat(Ports.isFree(LOOPBACK, base)).isTrue();
        assertThat(Ports.isFree(LOOPBACK, base + 1000)).isTrue();
    }
}
