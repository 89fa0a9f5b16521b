package io.onecamp.cli.store;

import io.onecamp.cli.installation.Installation;

/**
 * Dgraph's five ports, which it shifts together.
 *
 * @param offset what it adds to its usual numbers
 */
record DgraphPorts(int offset) {
    private static final int ZERO_GRPC = 5080;

    static DgraphPorts of(Installation installation) {
        return new DgraphPorts(installation.portBase("dgraph", 0, 1000, 2000, 3000, 4000) - ZERO_GRPC);
    }

    int zeroGrpc() {
        return ZERO_GRPC + offset;
    }

    int zeroHttp() {
        return 6080 + offset;
    }

    int alphaInternal() {
        return 7080 + offset;
    }

    int alphaHttp() {
        return 8080 + offset;
    }

    int alphaGrpc() {
        return 9080 + offset;
    }
}
