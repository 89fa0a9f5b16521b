package io.onecamp.torture.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.torture.history.Finding;
import io.onecamp.torture.history.Findings;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/**
 * The session of one person: signed in by the password, kept by refreshing. A refresh whose answer was lost is repeated
 * under its key; only where that took longer than the product promises may it be refused.
 */
public final class SignedIn {
    private static final Duration FRESH = Duration.ofMinutes(3);
    /** The product promises a minute; the answer is on its way for a while. */
    private static final Duration REPEATABLE = Duration.ofSeconds(55);

    private final Product product;
    private final Account account;
    private final Counts counts;
    private final Findings findings;
    private String access = "";
    private String refresh = "";
    private String id = "";
    private long begun;
    private UUID key = UUID.randomUUID();
    private long keyUsed;

    /** Whom to sign in. */
    public record Account(String email, String password, String name) {}

    public SignedIn(Product product, Account account, Counts counts, Findings findings) {
        this.product = product;
        this.account = account;
        this.counts = counts;
        this.findings = findings;
    }

    public String email() {
        return account.email();
    }

    public String name() {
        return account.name();
    }

    /** The person's id; known once they were signed in. */
    public synchronized String id() {
        return id;
    }

    /** One that is good for a while. */
    public synchronized String accessToken() throws IOException {
        if (access.isEmpty()) {
            signIn();
        } else if (System.nanoTime() - begun > FRESH.toNanos()) {
            renew();
        }
        return access;
    }

    /** That token was refused: by the next call there is another. */
    synchronized void isRefused(String token) {
        if (token.equals(access)) {
            begun = System.nanoTime() - FRESH.toNanos() - 1;
        }
    }

    private void renew() throws IOException {
        if (keyUsed == 0) {
            keyUsed = System.nanoTime();
        }
        Call call = Call.of("POST", "/sessions/refresh", key).with(Json.object().put("refreshToken", refresh));
        Answer answer = product.send(call, null);
        if (answer.isDone()) {
            take(answer.json());
        } else if (answer.status() == 401) {
            Duration since = Duration.ofNanos(System.nanoTime() - keyUsed);
            if (since.compareTo(REPEATABLE) < 0) {
                findings.add(
                        Finding.Kind.SESSION,
                        account.email(),
                        "a refresh was refused " + since.toSeconds() + " s after it was first tried: " + answer);
            }
            access = "";
            renewKey();
            throw new IOException("signed out: " + answer);
        } else {
            throw new IOException("no refresh: " + answer);
        }
    }

    private void signIn() throws IOException {
        Call call = Call.of("POST", "/sessions", key)
                .with(Json.object().put("email", account.email()).put("password", account.password()));
        Answer answer = product.send(call, null);
        if (!answer.isDone()) {
            throw new IOException("not signed in: " + answer);
        }
        counts.signIns.increment();
        take(answer.json());
    }

    private void take(JsonNode tokens) {
        access = tokens.path("accessToken").asText();
        refresh = tokens.path("refreshToken").asText();
        id = tokens.path("person").path("id").asText(id);
        begun = System.nanoTime();
        renewKey();
    }

    private void renewKey() {
        key = UUID.randomUUID();
        keyUsed = 0;
    }
}
