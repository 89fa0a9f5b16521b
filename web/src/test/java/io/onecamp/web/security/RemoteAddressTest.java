package io.onecamp.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemoteAddressTest {

    @Test
    void nobody_is_believed_unless_an_operator_says_so() {
        assertThat(RemoteAddress.of("192.0.2.1", List.of("203.0.113.9"), 0)).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // header, as one value | proxies | counted by
                "203.0.113.9 | 1 | 203.0.113.9",
                "10.1.1.1, 203.0.113.9 | 1 | 203.0.113.9",
                "10.1.1.1, 203.0.113.9, 198.51.100.2 | 2 | 203.0.113.9",
                "203.0.113.9 | 2 | 192.0.2.1",
                "203.0.113.9:4711 | 1 | 203.0.113.9",
                "[2001:db8:1:2:3:4:5:6]:4711 | 1 | 2001:db8:1:2:0:0:0:0/64",
                "2001:db8:1:2::99 | 1 | 2001:db8:1:2:0:0:0:0/64",
                "::ffff:203.0.113.9 | 1 | 203.0.113.9",
                "evil.example.org | 1 | 192.0.2.1",
                "999.1.1.1 | 1 | 192.0.2.1",
                "unknown | 1 | 192.0.2.1",
                "127.0.0.1 | 1 | loopback",
                "::1 | 1 | loopback"
            })
    void what_the_nearest_believed_proxy_heard_from_counts(String header, int proxies, String counted) {
        assertThat(RemoteAddress.of("192.0.2.1", List.of(header), proxies)).isEqualTo(counted);
    }

    @Test
    void a_header_that_comes_twice_is_one_list() {
        assertThat(RemoteAddress.of("192.0.2.1", List.of("10.1.1.1", "203.0.113.9"), 1))
                .isEqualTo("203.0.113.9");
    }

    @Test
    void without_the_header_the_socket_counts() {
        assertThat(RemoteAddress.of("fe80::1%eth0", List.of(), 1)).isEqualTo("fe80:0:0:0:0:0:0:0/64");
    }
}
