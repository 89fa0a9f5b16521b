package io.onecamp.test.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Payara Micro. It has nothing to deploy into: the process begins with its application and ends with it, so deploying
 * is starting and a redeployment leaves nothing behind by its nature.
 */
public final class MicroServer implements RunningServer {

    private static final String ON_LOOPBACK =
            "set configs.config.server-config.network-config.network-listeners.network-listener.http-listener.address"
                    + "=127.0.0.1\n";

    private final Map<String, String> environment;

    private final int port = Ports.free();

    private @Nullable ServerProcess process;

    private MicroServer(Map<String, String> environment) {
        this.environment = environment;
    }

    public static MicroServer start(Map<String, String> environment) {
        return new MicroServer(environment);
    }

    @Override
    public Path archive() {
        return Folders.given("onecamp.test.war");
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void deploy(Path archive) {
        Path folder = Folders.fresh("micro");
        Path temporary = folder.resolve("tmp");
        Path commands = folder.resolve("preboot.txt");
        try {
            Files.writeString(commands, ON_LOOPBACK);
            Files.createDirectories(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        process = ServerProcess.start(
                folder.resolve("console.log"),
                List.of(
                        ServerProcess.javaHome().resolve("bin/java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-jar",
                        Folders.given("onecamp.test.micro").toString(),
                        "--rootDir",
                        folder.resolve("root").toString(),
                        "--nocluster",
                        "--prebootcommandfile",
                        commands.toString(),
                        "--port",
                        Integer.toString(port),
                        "--deploy",
                        archive.toString()),
                environment);
        process.awaitLog(log -> log.contains("ready in"));
    }

    @Override
    public void undeploy() {
        close();
    }

    @Override
    public long pid() {
        if (process == null) {
            throw new IllegalStateException("Nothing is deployed");
        }
        return process.javaPid();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
            process = null;
        }
    }
}
