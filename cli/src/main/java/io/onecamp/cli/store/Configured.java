package io.onecamp.cli.store;

import io.onecamp.cli.process.Ports;
import io.onecamp.cli.program.Health;
import io.onecamp.domain.setting.Setting;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Stores that run elsewhere: nothing is started, and all the command line can ask is whether somebody answers. */
final class Configured {
    private Configured() {}

    /** The store at that URL or "host:port". */
    static Store at(Kind kind, String endpoint, Map<Setting, String> settings) {
        URI uri = uri(endpoint);
        String address = uri.getHost() + ":" + port(uri, kind);
        return new Store(kind, "configured", address, List.of(), settings, () -> reach(uri.getHost(), port(uri, kind)));
    }

    private static Health reach(String host, int port) {
        return Ports.answers(host, port) ? Health.up("answers") : Health.down("nobody answers");
    }

    private static URI uri(String endpoint) {
        String text = endpoint.startsWith("jdbc:") ? endpoint.substring("jdbc:".length()) : endpoint;
        URI uri = URI.create(text.contains("://") ? text : "tcp://" + text);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("not a URL with a host: " + endpoint.replaceAll(":[^:@/]*@", ":...@"));
        }
        return uri;
    }

    private static int port(URI uri, Kind kind) {
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        return switch (kind) {
            case POSTGRES -> 5432;
            case GRAPH -> 9080;
            case REDIS -> 6379;
            case S3, OPENSEARCH -> "https".equals(uri.getScheme()) ? 443 : 80;
        };
    }
}
