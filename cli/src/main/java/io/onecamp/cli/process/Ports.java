package io.onecamp.cli.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** TCP ports of this machine. */
public final class Ports {
    /** Below the range from which systems take the ports of outgoing connections, so a port stays free while its
     * store is down. */
    private static final int LOWEST = 20_000;

    private static final int COUNT = 12_000;

    private Ports() {}

    /** A port that nobody listens on now and that is none of those taken. */
    public static int free(Set<Integer> taken) {
        return freeBase(taken, 0);
    }

    /** A number for which every number plus an offset is a free port, for programs that shift all of theirs. */
    public static int freeBase(Set<Integer> taken, int... offsets) {
        int start = ThreadLocalRandom.current().nextInt(COUNT);
        return IntStream.range(0, COUNT)
                .map(i -> LOWEST + (start + i) % COUNT)
                .filter(base -> IntStream.of(offsets)
                        .map(offset -> base + offset)
                        .allMatch(port -> !taken.contains(port) && isFree(InetAddress.getLoopbackAddress(), port)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port between 20000 and 32000"));
    }

    /** Whether this address and port could be listened on now. */
    public static boolean isFree(InetAddress address, int port) {
        // A listener on one address does not always keep another socket from binding to all of them.
        if (answers("127.0.0.1", port)) {
            return false;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Whether somebody takes connections there. */
    public static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), 1_000);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }
}
