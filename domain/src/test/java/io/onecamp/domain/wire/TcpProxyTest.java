package io.onecamp.domain.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TcpProxyTest {
    private static final int DEADLINE_MILLIS = 300;

    private final Echo echo = new Echo();
    private final TcpProxy testee = TcpProxy.to("127.0.0.1", echo.port());

    @AfterEach
    void close() {
        testee.close();
        echo.close();
    }

    /** A store that remembers what it was told, and says it back. */
    private static final class Echo implements AutoCloseable {
        private final ServerSocket door;
        private final List<String> told = new CopyOnWriteArrayList<>();
        private final CountDownLatch some = new CountDownLatch(1);

        Echo() {
            try {
                door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Thread.ofVirtual().start(() -> {
                while (!door.isClosed()) {
                    try {
                        Socket socket = door.accept();
                        Thread.ofVirtual().start(() -> answer(socket));
                    } catch (IOException e) {
                        return;
                    }
                }
            });
        }

        int port() {
            return door.getLocalPort();
        }

        private void answer(Socket socket) {
            try (Client client = new Client(socket)) {
                for (String line = client.hears(); line != null; line = client.hears()) {
                    told.add(line);
                    some.countDown();
                    client.says(line);
                }
            } catch (IOException e) {
                // Cut, as the test asked.
            }
        }

        @Override
        public void close() {
            try {
                door.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Client implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;
        private final PrintWriter out;

        Client(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            this.out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8);
        }

        void says(String line) {
            out.print(line + "\n");
            out.flush();
        }

        String hears() throws IOException {
            return in.readLine();
        }

        String asks(String line) throws IOException {
            says(line);
            return hears();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private Client client() throws IOException {
        Socket socket = new Socket("127.0.0.1", testee.port());
        socket.setSoTimeout(10_000);
        return new Client(socket);
    }

    /** Somebody who does not wait long. */
    private Client hasty() throws IOException {
        Client client = client();
        client.socket.setSoTimeout(DEADLINE_MILLIS);
        return client;
    }

    /** Reset or ended: the client is not answered. */
    private static boolean isCut(Client client, String line) {
        try {
            return client.asks(line) == null;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static void waitsInVain(Client client, String line) {
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> client.asks(line));
    }

    @Test
    void bytes_go_through_as_they_come() throws IOException {
        try (Client one = client();
                Client other = client()) {
            assertThat(one.asks("hello")).isEqualTo("hello");
            assertThat(other.asks("x".repeat(100_000))).hasSize(100_000);
            assertThat(one.asks("ü€")).isEqualTo("ü€");
        }
    }

    @Test
    void while_it_is_down_open_connections_are_cut_and_new_ones_too_and_afterwards_it_is_there() throws IOException {
        try (Client before = client()) {
            before.asks("hello");
            testee.turns(Weather.DOWN);
            assertThat(isCut(before, "hello?")).isTrue();
        }
        try (Client during = client()) {
            assertThat(isCut(during, "hello?")).isTrue();
        } catch (IOException refused) {
            // Cut before it could say anything.
        }
        testee.heals();
        try (Client after = client()) {
            assertThat(after.asks("hello")).isEqualTo("hello");
        }
        assertThat(echo.told).doesNotContain("hello?");
    }

    @Test
    void frozen_it_accepts_and_does_nothing() throws IOException {
        testee.turns(Weather.FROZEN);
        try (Client waiting = hasty()) {
            waitsInVain(waiting, "hello?");
            assertThat(echo.told).isEmpty();
            testee.heals();
            assertThat(isCut(waiting, "still there?")).isTrue();
        }
    }

    @Test
    void mute_it_does_and_does_not_say() throws Exception {
        testee.turns(Weather.MUTE);
        try (Client waiting = hasty()) {
            waitsInVain(waiting, "do it");
        }
        assertThat(echo.some.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(echo.told).containsExactly("do it");
    }

    @Test
    void slow_and_narrow_it_takes_its_time() throws IOException {
        try (Client client = client()) {
            testee.turns(new Weather.Slow(Duration.ofMillis(60)));
            long begin = System.nanoTime();
            client.asks("hello");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(120));
            testee.turns(new Weather.Narrow(10_000));
            begin = System.nanoTime();
            client.asks("x".repeat(999));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void cut_before_what_carries_the_mark_never_arrives_and_others_do_not_notice() throws IOException {
        Strike strike = Strike.on("marked", Strike.Blow.BEFORE);
        try (Client one = client();
                Client other = client()) {
            testee.awaits(strike);
            assertThat(other.asks("hello")).isEqualTo("hello");
            assertThat(strike.hasFallen()).isFalse();
            assertThat(isCut(one, "this is marked")).isTrue();
            strike.awaitFallen();
            assertThat(other.asks("this is marked, too")).as("it falls once").isEqualTo("this is marked, too");
        }
        assertThat(echo.told).containsExactly("hello", "this is marked, too");
    }

    @Test
    void applied_and_the_reply_dropped() throws IOException {
        Strike strike = Strike.on("marked", Strike.Blow.REPLY);
        testee.awaits(strike);
        try (Client client = client()) {
            assertThat(client.asks("before")).isEqualTo("before");
            assertThat(isCut(client, "marked")).isTrue();
            strike.awaitFallen();
        }
        assertThat(echo.told).containsExactly("before", "marked");
    }

    @Test
    void the_reply_that_is_dropped_may_be_a_later_one() throws IOException {
        Strike strike = Strike.on("marked", Strike.Blow.REPLY).when("COMMIT");
        testee.awaits(strike);
        try (Client client = client()) {
            assertThat(client.asks("marked")).isEqualTo("marked");
            assertThat(client.asks("more")).isEqualTo("more");
            assertThat(isCut(client, "COMMIT")).isTrue();
            strike.awaitFallen();
        }
        assertThat(echo.told).containsExactly("marked", "more", "COMMIT");
    }

    @Test
    void silenced_a_connection_stands_and_its_client_waits_until_it_heals() throws Exception {
        Strike strike = Strike.on("marked", Strike.Blow.SILENCE);
        testee.awaits(strike);
        try (Client client = hasty();
                Client other = client()) {
            waitsInVain(client, "marked");
            strike.awaitFallen();
            assertThat(other.asks("hello")).isEqualTo("hello");
            testee.heals();
            assertThat(isCut(client, "still there?")).isTrue();
        }
        assertThat(echo.told).contains("marked");
    }

    @Test
    void a_mark_is_found_where_a_piece_ends_in_the_middle_of_it() {
        Marks marks = new Marks();
        assertThat(marks.has("marked".getBytes(StandardCharsets.UTF_8), "a mar".getBytes(StandardCharsets.UTF_8), 5))
                .isFalse();
        assertThat(marks.has("marked".getBytes(StandardCharsets.UTF_8), "ked one".getBytes(StandardCharsets.UTF_8), 7))
                .isTrue();
    }
}
