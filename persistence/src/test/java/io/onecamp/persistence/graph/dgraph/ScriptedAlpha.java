package io.onecamp.persistence.graph.dgraph;

import io.dgraph.DgraphGrpc.DgraphImplBase;
import io.dgraph.DgraphProto.Jwt;
import io.dgraph.DgraphProto.LoginRequest;
import io.dgraph.DgraphProto.Operation;
import io.dgraph.DgraphProto.Payload;
import io.dgraph.DgraphProto.Request;
import io.dgraph.DgraphProto.Response;
import io.dgraph.dgraph4j.shaded.io.grpc.Server;
import io.dgraph.dgraph4j.shaded.io.grpc.Status;
import io.dgraph.dgraph4j.shaded.io.grpc.netty.NettyServerBuilder;
import io.dgraph.dgraph4j.shaded.io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Something that speaks Dgraph's protocol on a real port and fails as it is told, for failures that Dgraph shows rarely. */
final class ScriptedAlpha extends DgraphImplBase implements AutoCloseable {
    private final Queue<Status> failures = new ConcurrentLinkedQueue<>();
    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    private final Server server;

    ScriptedAlpha() {
        try {
            server = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
                    .addService(this)
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "127.0.0.1:" + server.getPort();
    }

    /** The next queries fail so, one each. */
    ScriptedAlpha fails(int times, Status status) {
        Collections.nCopies(times, status).forEach(failures::add);
        return this;
    }

    /** What was called, in order: query, alter, login by password, login by token. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void query(Request request, StreamObserver<Response> answer) {
        heard.add("query");
        Status failure = failures.poll();
        if (failure == null) {
            answer.onNext(Response.getDefaultInstance());
            answer.onCompleted();
        } else if (failure.isOk()) {
            // No answer at all: the caller's deadline ends it.
            heard.add("silence");
        } else {
            answer.onError(failure.asRuntimeException());
        }
    }

    @Override
    public void alter(Operation operation, StreamObserver<Payload> answer) {
        heard.add("alter");
        answer.onNext(Payload.getDefaultInstance());
        answer.onCompleted();
    }

    @Override
    public void login(LoginRequest request, StreamObserver<Response> answer) {
        heard.add(request.getRefreshToken().isEmpty() ? "login by password" : "login by token");
        Jwt tokens =
                Jwt.newBuilder().setAccessJwt("access").setRefreshJwt("refresh").build();
        answer.onNext(Response.newBuilder().setJson(tokens.toByteString()).build());
        answer.onCompleted();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }
}
