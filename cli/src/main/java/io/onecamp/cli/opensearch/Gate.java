package io.onecamp.cli.opensearch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.opensearch.common.util.concurrent.ThreadContext;
import org.opensearch.core.rest.RestStatus;
import org.opensearch.plugins.ActionPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.rest.BytesRestResponse;
import org.opensearch.rest.RestHandler;
import org.opensearch.rest.RestRequest;

/**
 * Asks every HTTP request for the user {@code onecamp} and the password of this installation, because other users of the
 * same machine reach loopback too.
 */
public final class Gate extends Plugin implements ActionPlugin {
    /** Told to the process in its environment. */
    public static final String USER = "onecamp";

    private final byte[] expected = ("Basic "
                    + Base64.getEncoder()
                            .encodeToString((USER + ":" + System.getenv("OPENSEARCH_PASSWORD"))
                                    .getBytes(StandardCharsets.UTF_8)))
            .getBytes(StandardCharsets.UTF_8);

    @Override
    public UnaryOperator<RestHandler> getRestHandlerWrapper(ThreadContext context) {
        return handler -> (request, channel, client) -> {
            if (admits(request)) {
                handler.handleRequest(request, channel, client);
            } else {
                BytesRestResponse refusal =
                        new BytesRestResponse(RestStatus.UNAUTHORIZED, "text/plain", "a password is needed");
                refusal.addHeader("WWW-Authenticate", "Basic realm=\"onecamp\"");
                channel.sendResponse(refusal);
            }
        };
    }

    private boolean admits(RestRequest request) {
        String given = request.header("Authorization");
        return given != null && MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected);
    }
}
