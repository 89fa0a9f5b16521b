package io.onecamp.cli.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What both Payaras read: commands run before they boot, and how they log. */
final class PayaraFiles {
    private static final String CONFIG = "set configs.config.server-config.";
    private static final String LISTENERS = CONFIG + "network-config.network-listeners.network-listener.";

    private PayaraFiles() {}

    /** The product's listener, at the address and port that were asked for, telling nobody what it is; no cluster. */
    static String closed(String listener, Product product) {
        String http = CONFIG + "network-config.protocols.protocol." + listener + ".http.";
        return LISTENERS + listener + ".address=" + product.bind() + "\n"
                + LISTENERS + listener + ".port=" + product.port() + "\n"
                + http + "xpowered-by=false\n"
                + http + "server-header=false\n"
                + CONFIG + "hazelcast-config-specific-configuration.enabled=false\n";
    }

    /** The full server also listens for administration, TLS, remote beans and JMX: none of it here. */
    static String alone(int administration) {
        String beans = CONFIG + "iiop-service.iiop-listener.";
        return LISTENERS + "http-listener-2.enabled=false\n"
                + LISTENERS + "admin-listener.address=127.0.0.1\n"
                + LISTENERS + "admin-listener.port=" + administration + "\n"
                + beans + "orb-listener-1.enabled=false\n"
                + beans + "SSL.enabled=false\n"
                + beans + "SSL_MUTUALAUTH.enabled=false\n"
                + CONFIG + "admin-service.jmx-connector.system.enabled=false\n";
    }

    /** Micro has only the JDK's handler at hand when it begins to log: five files, the newest {@code micro.0.log}. */
    static String microLogging(Path folder) {
        String handler = "java.util.logging.FileHandler.";
        return "handlers=java.util.logging.FileHandler\n"
                + ".level=INFO\n"
                + handler + "pattern=" + folder.resolve("micro.%g.log") + "\n"
                + handler + "limit=9000000\n"
                + handler + "count=5\n"
                + handler + "append=true\n"
                + handler + "encoding=UTF-8\n"
                + handler + "formatter=java.util.logging.SimpleFormatter\n"
                + "java.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s %5$s%6$s%n\n";
    }

    /** Payara Server's own: ten older files beside the newest. */
    static String serverLogging(Path log) {
        String handler = "com.sun.enterprise.server.logging.GFFileHandler.";
        return handler + "file=" + log + "\n"
                + handler + "rotationLimitInBytes=9000000\n"
                + handler + "maxHistoryFiles=10\n";
    }

    /**
     * Payara opens the JMS broker's port on every address unless the domain says that there is no JMS; a command before
     * boot would come too late.
     */
    static String withoutMessaging(String domain) {
        String none = "<jms-service type=\"DISABLED\" default-jms-host=\"none\">"
                + "<jms-host name=\"none\" host=\"127.0.0.1\" lazy-init=\"false\"/></jms-service>";
        return domain.replaceFirst("<config name=\"server-config\"[^>]*>", "$0" + none);
    }

    /** A copy, because the build may replace the original while the server has it open. */
    static Path copied(Path archive, Path to) throws IOException {
        return Files.copy(archive, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
