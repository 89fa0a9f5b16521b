package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** One sign-in of a person's: the tokens that a client holds. */
public final class Session {
    private static final Duration FRESH = Duration.ofMinutes(4);

    private final Interface product;
    private final String access;
    private final String refresh;
    private final JsonNode tokens;
    private final long begun = System.nanoTime();

    Session(Interface product, JsonNode tokens) {
        this.product = product;
        this.tokens = tokens;
        this.access = tokens.path("accessToken").asText();
        this.refresh = tokens.path("refreshToken").asText();
    }

    /** The same session at another node of the same installation. */
    public Session at(World node) {
        return new Session(node.product(), tokens);
    }

    public String accessToken() {
        return access;
    }

    public String refreshToken() {
        return refresh;
    }

    /** Sends a call in this session; a refusal is an answer. */
    public Answer sends(Call call) {
        return product.send(call.with("Authorization", "Bearer " + access));
    }

    /** Opens a socket in this session. */
    public Ears listens() {
        return Ears.open(product, ticket());
    }

    /** Opens a socket with this ticket. */
    public Ears listensWith(String ticket) {
        return Ears.open(product, ticket);
    }

    /** A ticket that opens a socket once. */
    public String ticket() {
        Answer answer = sends(Call.post("/live/tickets"));
        if (answer.isRefusal()) {
            throw new Refused(answer);
        }
        return answer.body().path("ticket").asText();
    }

    /** Ends it. */
    public Answer ends() {
        return sends(Call.delete("/sessions/current"));
    }

    boolean isStale() {
        return System.nanoTime() - begun > FRESH.toNanos();
    }
}
