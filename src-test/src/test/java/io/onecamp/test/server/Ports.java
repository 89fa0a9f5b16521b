package io.onecamp.test.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/** Free ports on loopback. Another process may take one before it is used: the server then fails to start and says so. */
final class Ports {

    private static final int LOWEST = 20_000;

    /** Below what Linux hands out by itself. */
    private static final int HIGHEST = 32_000;

    private Ports() {}

    static int free() {
        return base(0);
    }

    /** A number that, added to each of these, gives ports that are all free. */
    static int base(int... offsets) {
        for (int attempt = 0; attempt < 200; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (Arrays.stream(offsets).allMatch(offset -> isFree(base + offset))) {
                return base;
            }
        }
        throw new IllegalStateException("No free ports");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
