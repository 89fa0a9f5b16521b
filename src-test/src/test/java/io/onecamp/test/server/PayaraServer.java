package io.onecamp.test.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Payara Server in a domain of its own, operated by its {@code asadmin}. */
public final class PayaraServer implements RunningServer {

    private static final int ADMIN = 48;

    private static final int HTTP = 80;

    private final ServerProcess process;

    private final Path folder;

    private final int base;

    private PayaraServer(ServerProcess process, Path folder, int base) {
        this.process = process;
        this.folder = folder;
        this.base = base;
    }

    public static PayaraServer start(Map<String, String> environment) {
        Path folder = Folders.fresh("payara");
        // The ports a domain takes, counted from its base.
        int base = Ports.base(ADMIN, HTTP, 81, 86, 76, 37, 38, 39, 9, 66);
        ServerProcess.run(
                folder.resolve("create.log"),
                asadmin(
                        "create-domain",
                        "--nopassword",
                        "--portbase",
                        Integer.toString(base),
                        "--domaindir",
                        folder.toString(),
                        "onecamp"),
                environment);
        Folders.replace(folder.resolve("onecamp/config/domain.xml"), "0.0.0.0", "127.0.0.1");
        ServerProcess process = ServerProcess.start(
                folder.resolve("console.log"),
                asadmin("start-domain", "--verbose", "--domaindir", folder.toString(), "onecamp"),
                environment);
        process.awaitLog(log -> log.contains("NCLS-CORE-00017"));
        return new PayaraServer(process, folder, base);
    }

    private static List<String> asadmin(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add("/bin/bash");
        command.add(Folders.given("onecamp.test.payara").resolve("bin/asadmin").toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private String asks(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--port", Integer.toString(base + ADMIN)));
        all.addAll(List.of(arguments));
        try {
            return ServerProcess.run(folder.resolve("asadmin.log"), asadmin(all.toArray(String[]::new)), Map.of());
        } catch (IllegalStateException refused) {
            throw new IllegalStateException(refused.getMessage() + "\n" + process.tail(), refused);
        }
    }

    @Override
    public Path archive() {
        return Folders.given("onecamp.test.ear");
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + (base + HTTP));
    }

    @Override
    public void deploy(Path archive) {
        asks("deploy", "--name", "onecamp", archive.toString());
    }

    @Override
    public void undeploy() {
        asks("undeploy", "onecamp");
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
