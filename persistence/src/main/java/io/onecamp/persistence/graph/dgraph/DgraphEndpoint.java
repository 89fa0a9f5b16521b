package io.onecamp.persistence.graph.dgraph;

import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.setting.Settings;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where Dgraph is and how to speak to it.
 *
 * @param address host:port of an Alpha's gRPC
 * @param authority PEM file of the authority whose certificates to trust besides the platform's; empty: the platform's
 * @param deadline of each request, attempts included
 */
record DgraphEndpoint(String address, Login login, Transport transport, Path authority, Duration deadline) {
    /** How the bytes travel. */
    enum Transport {
        PLAIN,
        TLS
    }

    /**
     * An ACL user.
     *
     * @param user empty where ACL is off
     */
    record Login(String user, String password) {
        static final Login NONE = new Login("", "");

        boolean isNeeded() {
            return !user.isEmpty();
        }

        /** Without the password: it ends up in messages. */
        @Override
        public String toString() {
            return isNeeded() ? "as " + user : "without login";
        }
    }

    DgraphEndpoint {
        if (address.isEmpty()) {
            throw new IllegalStateException(
                    Setting.DGRAPH_ENDPOINT.key() + " is not set, but " + Setting.GRAPH.key() + " says dgraph");
        }
    }

    /** A loopback one without ACL. */
    static DgraphEndpoint plain(String address, Duration deadline) {
        return new DgraphEndpoint(address, Login.NONE, Transport.PLAIN, Path.of(""), deadline);
    }

    static DgraphEndpoint configured() {
        return new DgraphEndpoint(
                Settings.text(Setting.DGRAPH_ENDPOINT),
                new Login(Settings.text(Setting.DGRAPH_USER), Settings.text(Setting.DGRAPH_PASSWORD)),
                transport(Settings.text(Setting.DGRAPH_TLS)),
                Path.of(Settings.text(Setting.DGRAPH_TLS_AUTHORITY)),
                Settings.millis(Setting.GRAPH_DEADLINE_MS));
    }

    private static Transport transport(String value) {
        return switch (value) {
            case "on" -> Transport.TLS;
            case "off" -> Transport.PLAIN;
            default -> throw new IllegalStateException(Setting.DGRAPH_TLS.key() + " must be on or off, not " + value);
        };
    }

    @Override
    public String toString() {
        return address + " (" + transport + ", " + login + ")";
    }
}
