package io.onecamp.cli.opensearch;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.common.settings.Settings;

/**
 * One OpenSearch node in a JVM of its own, on loopback, with k-NN and a password.
 *
 * <p>Its HTTP port, its transport port and its password come from the environment: {@code OPENSEARCH_HTTP_PORT},
 * {@code OPENSEARCH_TRANSPORT_PORT}, {@code OPENSEARCH_PASSWORD}. Its data lie in the working directory.
 */
public final class OpenSearchNode {
    private OpenSearchNode() {}

    /** Runs until the process is ended; the node's own threads do not keep the JVM alive. */
    public static void main(String[] arguments) throws InterruptedException {
        OpenSearchRunner runner = new OpenSearchRunner();
        runner.onBuild((number, settings) -> configure(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
        runner.build(OpenSearchRunner.newConfigs()
                .clusterName("onecamp")
                .numOfNode(1)
                .basePath(Path.of("").toAbsolutePath().toString())
                .disableESLogger()
                .pluginTypes("org.opensearch.knn.plugin.KNNPlugin," + Gate.class.getName()));
        new CountDownLatch(1).await();
    }

    private static void configure(Settings.Builder settings) {
        settings.put("discovery.type", "single-node");
        settings.put("http.host", "127.0.0.1");
        settings.put("http.port", System.getenv("OPENSEARCH_HTTP_PORT"));
        settings.put("transport.host", "127.0.0.1");
        settings.put("transport.port", System.getenv("OPENSEARCH_TRANSPORT_PORT"));
        settings.put("action.auto_create_index", "false");
        // In absolute figures: on a large disk that is nine tenths full there is plenty of room for an index.
        settings.put("cluster.routing.allocation.disk.watermark.low", "1gb");
        settings.put("cluster.routing.allocation.disk.watermark.high", "500mb");
        settings.put("cluster.routing.allocation.disk.watermark.flood_stage", "200mb");
    }

    private static void close(OpenSearchRunner runner) {
        try {
            runner.close();
        } catch (java.io.IOException e) {
            System.err.println("OpenSearch did not close well: " + e.getMessage());
        }
    }
}
