package io.onecamp.persistence.graph.dgraph;

import io.dgraph.DgraphGrpc.DgraphBlockingStub;
import io.dgraph.DgraphProto.Jwt;
import io.dgraph.DgraphProto.LoginRequest;
import io.dgraph.dgraph4j.shaded.com.google.protobuf.InvalidProtocolBufferException;
import io.dgraph.dgraph4j.shaded.io.grpc.Metadata;
import io.dgraph.dgraph4j.shaded.io.grpc.Status;
import io.dgraph.dgraph4j.shaded.io.grpc.StatusRuntimeException;
import io.dgraph.dgraph4j.shaded.io.grpc.stub.MetadataUtils;
import io.onecamp.persistence.graph.dgraph.DgraphEndpoint.Login;

/**
 * The ACL login: tokens that are asked for when first needed, renewed by the refresh token when the access token has
 * run out (six hours by default), and by the password where that has, too. Does nothing where ACL is off.
 */
final class DgraphSession {
    private static final Metadata.Key<String> HEADER = Metadata.Key.of("accessJwt", Metadata.ASCII_STRING_MARSHALLER);

    private final Login login;
    private Signature present = Signature.NONE;
    private String refresh = "";

    DgraphSession(Login login) {
        this.login = login;
    }

    /** What calls are signed with; logs in where there is nothing, over this stub, so within its deadline. */
    synchronized Signature signature(DgraphBlockingStub stub) {
        if (login.isNeeded() && present.token().isEmpty()) {
            Jwt tokens = newTokens(stub);
            present = new Signature(tokens.getAccessJwt());
            refresh = tokens.getRefreshJwt();
        }
        return present;
    }

    /** Drops a signature that was not accepted, unless somebody else has already got a new one. */
    synchronized void forget(Signature refused, Fate fate) {
        if (fate == Fate.NOT_LOGGED_IN && present.equals(refused)) {
            present = Signature.NONE;
        }
    }

    private Jwt newTokens(DgraphBlockingStub stub) {
        LoginRequest.Builder byPassword =
                LoginRequest.newBuilder().setUserid(login.user()).setPassword(login.password());
        if (refresh.isEmpty()) {
            return ask(stub, byPassword);
        }
        String used = refresh;
        refresh = "";
        try {
            return ask(stub, LoginRequest.newBuilder().setRefreshToken(used));
        } catch (StatusRuntimeException e) {
            // It has run out, too, or the store was restored: the password still holds.
            return ask(stub, byPassword);
        }
    }

    private static Jwt ask(DgraphBlockingStub stub, LoginRequest.Builder request) {
        try {
            return Jwt.parseFrom(stub.login(request.build()).getJson());
        } catch (StatusRuntimeException e) {
            throw Fate.of(e.getStatus()) == Fate.UNDECIDED ? notAccepted(e) : e;
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("Dgraph's login answer holds no tokens", e);
        }
    }

    /** A wrong password is of unknown kind to Dgraph, like a moment at which it takes no logins; neither is the request's. */
    private static StatusRuntimeException notAccepted(StatusRuntimeException e) {
        return Status.UNAUTHENTICATED
                .withDescription(e.getStatus().getDescription())
                .withCause(e)
                .asRuntimeException();
    }

    /** An access token, or nothing where ACL is off. */
    record Signature(String token) {
        static final Signature NONE = new Signature("");

        DgraphBlockingStub on(DgraphBlockingStub stub) {
            if (token.isEmpty()) {
                return stub;
            }
            Metadata headers = new Metadata();
            headers.put(HEADER, token);
            return stub.withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
        }

        /** Never the token: it ends up in messages. */
        @Override
        public String toString() {
            return token.isEmpty() ? "unsigned" : "signed";
        }
    }
}
