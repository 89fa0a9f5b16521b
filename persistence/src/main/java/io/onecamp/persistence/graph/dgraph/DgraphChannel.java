package io.onecamp.persistence.graph.dgraph;

import io.dgraph.dgraph4j.shaded.io.grpc.ManagedChannel;
import io.dgraph.dgraph4j.shaded.io.grpc.netty.GrpcSslContexts;
import io.dgraph.dgraph4j.shaded.io.grpc.netty.NettyChannelBuilder;
import io.dgraph.dgraph4j.shaded.io.netty.handler.ssl.SslContext;
import io.dgraph.dgraph4j.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.onecamp.persistence.graph.dgraph.DgraphEndpoint.Transport;
import javax.net.ssl.SSLException;

/** The connection: made when first needed, made again whenever it broke. */
final class DgraphChannel {
    /** Two hundred messages of 20,000 characters of four bytes each, and as much again for JSON's escapes. */
    private static final int LARGEST_ANSWER_BYTES = 64 << 20;

    private DgraphChannel() {}

    static ManagedChannel to(DgraphEndpoint endpoint) {
        NettyChannelBuilder builder = NettyChannelBuilder.forTarget(endpoint.address())
                .maxInboundMessageSize(LARGEST_ANSWER_BYTES)
                // Callers wait on their own threads; no pool of the library's is needed.
                .directExecutor();
        if (endpoint.transport() == Transport.PLAIN) {
            return builder.usePlaintext().build();
        }
        return builder.sslContext(trusting(endpoint)).build();
    }

    private static SslContext trusting(DgraphEndpoint endpoint) {
        SslContextBuilder context = GrpcSslContexts.forClient();
        if (!endpoint.authority().toString().isEmpty()) {
            context.trustManager(endpoint.authority().toFile());
        }
        try {
            return context.build();
        } catch (SSLException e) {
            throw new IllegalStateException("TLS to Dgraph cannot be set up", e);
        }
    }
}
