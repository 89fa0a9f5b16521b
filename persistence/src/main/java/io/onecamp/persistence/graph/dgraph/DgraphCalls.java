package io.onecamp.persistence.graph.dgraph;

import io.dgraph.DgraphGrpc;
import io.dgraph.DgraphGrpc.DgraphBlockingStub;
import io.dgraph.DgraphProto.Check;
import io.dgraph.DgraphProto.Operation;
import io.dgraph.DgraphProto.Request;
import io.dgraph.DgraphProto.Response;
import io.dgraph.dgraph4j.shaded.io.grpc.ManagedChannel;
import io.dgraph.dgraph4j.shaded.io.grpc.StatusRuntimeException;
import io.onecamp.domain.graph.GraphRefused;
import io.onecamp.domain.graph.GraphUnavailable;
import io.onecamp.persistence.graph.Deadline;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Calls to one Dgraph, each with a deadline. Every request is a transaction of its own, begun and committed by the
 * server, so there is none to discard: one that was cut off is the server's to abort. The client library's transactions
 * are not used because they wait on an executor; these calls run on the caller's thread.
 */
final class DgraphCalls implements AutoCloseable {
    /** As many as 64 messages with their nodes, authors and reactions need. */
    private static final int USUAL_MUTATIONS = 256;

    /** Measured: half a millisecond for each node that a request names. */
    private static final long UNUSUAL_MUTATION_MILLIS = 2;

    private final DgraphEndpoint endpoint;
    private final ManagedChannel channel;
    private final DgraphBlockingStub stub;
    private final DgraphSession session;

    DgraphCalls(DgraphEndpoint endpoint) {
        this.endpoint = endpoint;
        this.channel = DgraphChannel.to(endpoint);
        this.stub = DgraphGrpc.newBlockingStub(channel);
        this.session = new DgraphSession(endpoint.login());
    }

    Deadline deadline() {
        return Deadline.in(endpoint.deadline());
    }

    /** A very large request has longer: one that could never be done in time would be sent for ever. */
    Deadline deadline(Request request) {
        int unusual = Math.max(0, request.getMutationsCount() - USUAL_MUTATIONS);
        return Deadline.in(endpoint.deadline().plusMillis(unusual * UNUSUAL_MUTATION_MILLIS));
    }

    /** @throws Undecided where Dgraph does not say whose fault it is */
    Response query(Request request, Deadline deadline) {
        return call(deadline, signed -> signed.query(request));
    }

    /** @throws Undecided where Dgraph does not say whose fault it is */
    void alter(Operation operation, Deadline deadline) {
        call(deadline, signed -> signed.alter(operation));
    }

    String version(Deadline deadline) {
        return call(deadline, signed -> signed.checkVersion(Check.getDefaultInstance()))
                .getTag();
    }

    GraphUnavailable unavailable(String why, Throwable cause) {
        return new GraphUnavailable("Dgraph at " + endpoint + " " + why + ": " + cause.getMessage(), cause);
    }

    private <T> T call(Deadline deadline, Function<DgraphBlockingStub, T> call) {
        Set<Fate> met = EnumSet.noneOf(Fate.class);
        for (int attempt = 0; ; attempt++) {
            DgraphBlockingStub timed = stub.withDeadlineAfter(deadline.remainingMillis(), TimeUnit.MILLISECONDS);
            DgraphSession.Signature signature = DgraphSession.Signature.NONE;
            try {
                signature = session.signature(timed);
                return call.apply(signature.on(timed));
            } catch (StatusRuntimeException e) {
                judge(e, met, deadline);
                session.forget(signature, Fate.of(e.getStatus()));
                deadline.pauseBefore(attempt);
            }
        }
    }

    /** Returns where another attempt makes sense, else throws. */
    private void judge(StatusRuntimeException e, Set<Fate> met, Deadline deadline) {
        Fate fate = Fate.of(e.getStatus());
        boolean isNew = met.add(fate);
        switch (fate) {
            case ABORTED -> {
                if (deadline.isOver()) {
                    throw unavailable("kept aborting", e);
                }
            }
            case UNREACHABLE -> {
                // Once more at once: the connection may have broken while nobody looked, and the server be back.
                channel.resetConnectBackoff();
                if (!isNew || deadline.isOver()) {
                    throw unavailable("cannot be reached", e);
                }
            }
            case NOT_LOGGED_IN -> {
                if (!isNew || deadline.isOver()) {
                    throw unavailable("does not accept the login", e);
                }
            }
            case SLOW -> {
                // A connection to a machine that is gone without a word would be kept for minutes.
                channel.enterIdle();
                throw unavailable("did not answer in time", e);
            }
            case REFUSED -> throw new GraphRefused("Dgraph refused: " + e.getMessage(), e);
            case UNDECIDED -> throw new Undecided(e);
        }
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
