package io.onecamp.test.docker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** A program that goes on until it is closed. */
final class Started {
    private final Process process;

    private Started(Process process) {
        this.process = process;
    }

    static Started of(Path folder, String name, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new Started(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number that, added to each of these, gives a port of loopback that is free. */
    static int offset(int... ports) {
        return ThreadLocalRandom.current()
                .ints(200, 12_000, 24_000)
                .filter(offset -> IntStream.of(ports).allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    void close() {
        process.destroyForcibly().onExit().join();
    }
}
