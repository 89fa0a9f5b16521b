package io.onecamp.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.bench.data.Member;
import io.onecamp.bench.http.Product.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Somebody of the data set who is signed in. */
public final class Visitor {
    /** Access tokens live five minutes; nothing is measured with one that could end meanwhile. */
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(90);

    private static final int ATTEMPTS = 20;
    private static final int LONGEST_PAUSE_SECONDS = 30;

    private final Product product;
    private final Member member;
    private final String password;
    private volatile String token = "";
    private String refreshToken = "";
    private long since;

    public Visitor(Product product, Member member, String password) {
        this.product = product;
        this.member = member;
        this.password = password;
    }

    public Member member() {
        return member;
    }

    public String token() {
        return token;
    }

    /** Signs in, or renews the tokens where they are not new. Where the product says to wait, this waits. */
    public synchronized void freshen() throws IOException {
        if (!token.isEmpty() && System.nanoTime() - since < FRESH_NANOS) {
            return;
        }
        JsonNode tokens = patiently(() -> refreshToken.isEmpty() ? signIn() : renewed())
                .good()
                .json();
        token = tokens.path("accessToken").asText();
        refreshToken = tokens.path("refreshToken").asText();
        since = System.nanoTime();
    }

    private Answer signIn() throws IOException {
        return product.post(
                "/sessions", "", Map.of("email", member.person().email().value(), "password", password));
    }

    private Answer renewed() throws IOException {
        Answer answer = product.post("/sessions/refresh", "", Map.of("refreshToken", refreshToken));
        return answer.status() == 401 ? signIn() : answer;
    }

    /** A ticket that opens the socket once. */
    String ticket() throws IOException {
        return patiently(() -> product.post("/live/tickets", token, Map.of()))
                .good()
                .json()
                .path("ticket")
                .asText();
    }

    /** Opens the conversation of these people and oneself; answers its id. */
    public String opens(Iterable<Member> others) throws IOException {
        java.util.List<String> ids = new java.util.ArrayList<>();
        others.forEach(one -> ids.add(one.person().id().toString()));
        return patiently(() -> product.post("/conversations", token, Map.of("participants", ids)))
                .good()
                .json()
                .path("id")
                .asText();
    }

    /** Says something; answers what came back. Never repeated: this is measured. */
    public Answer posts(String conversation, String text) throws IOException {
        return product.post("/conversations/" + conversation + "/messages", token, Map.of("text", text))
                .good();
    }

    public Answer reads(String path) throws IOException {
        return product.get(path, token).good();
    }

    private interface Call {
        Answer make() throws IOException;
    }

    private static Answer patiently(Call call) throws IOException {
        Answer answer = call.make();
        for (int i = 1; i < ATTEMPTS && (answer.status() == 429 || answer.status() == 503); i++) {
            long pause = Math.clamp(answer.retryAfter(), 1, LONGEST_PAUSE_SECONDS);
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(pause));
            answer = call.make();
        }
        return answer;
    }
}
