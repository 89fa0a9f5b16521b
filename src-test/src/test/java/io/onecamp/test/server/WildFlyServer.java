package io.onecamp.test.server;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** WildFly with its standard configuration, deploying by its scanner's folder. */
public final class WildFlyServer implements RunningServer {

    private static final int HTTP = 8080;

    private static final int MANAGEMENT = 9990;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final ServerProcess process;

    private final Path deployments;

    private final int port;

    private WildFlyServer(ServerProcess process, Path deployments, int port) {
        this.process = process;
        this.deployments = deployments;
        this.port = port;
    }

    public static WildFlyServer start(Map<String, String> environment) {
        Path home = Folders.given("onecamp.test.wildfly");
        Path base = Folders.fresh("wildfly");
        Folders.copy(home.resolve("standalone"), base);
        Path configuration = base.resolve("configuration/standalone.xml");
        Folders.replace(configuration, "scan-interval=\"5000\"", "scan-interval=\"500\"");
        // Our own authentication mechanism decides, not a security domain of the server's.
        Folders.replaceLast(
                configuration,
                "<application-security-domain name=\"other\"",
                "<application-security-domain name=\"other\" integrated-jaspi=\"false\"");
        int offset = Ports.base(0, MANAGEMENT - HTTP, 8443 - HTTP) - HTTP;
        ServerProcess process = ServerProcess.start(
                base.resolve("console.log"),
                List.of(
                        "/bin/bash",
                        home.resolve("bin/standalone.sh").toString(),
                        "-Djboss.server.base.dir=" + base,
                        "-Djboss.bind.address=127.0.0.1",
                        "-Djboss.bind.address.management=127.0.0.1",
                        "-Djboss.socket.binding.port-offset=" + offset),
                environment);
        process.awaitLog(log -> log.contains("WFLYSRV0025"));
        return new WildFlyServer(process, base.resolve("deployments"), HTTP + offset);
    }

    @Override
    public Path archive() {
        return Folders.given("onecamp.test.ear");
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void deploy(Path archive) {
        try {
            Path part = deployments.resolveSibling("onecamp.ear.part");
            Files.copy(archive, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, deployments.resolve("onecamp.ear"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(PATIENCE).until(() -> isMarked("deployed") || isMarked("failed"));
        if (isMarked("failed")) {
            throw new IllegalStateException("WildFly refuses the archive:\n" + process.tail());
        }
    }

    @Override
    public void undeploy() {
        try {
            Files.delete(deployments.resolve("onecamp.ear.deployed"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().atMost(PATIENCE).until(() -> isMarked("undeployed"));
    }

    private boolean isMarked(String mark) {
        return Files.exists(deployments.resolve("onecamp.ear." + mark));
    }

    @Override
    public long pid() {
        return process.javaPid();
    }

    @Override
    public void close() {
        process.close();
    }
}
