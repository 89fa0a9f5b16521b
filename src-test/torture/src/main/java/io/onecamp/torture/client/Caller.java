package io.onecamp.torture.client;

import io.onecamp.torture.history.Finding;
import io.onecamp.torture.history.Findings;
import java.io.IOException;
import java.time.Duration;

/** Sends calls of one person, and repeats each under its key until its outcome is known. */
public final class Caller {
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 2_000;

    private final Product product;
    private final SignedIn session;
    private final Run run;

    /**
     * What all callers share.
     *
     * @param patience how long one call is repeated before that is a finding
     */
    public record Run(Counts counts, Findings findings, Ending ending, Duration patience) {}

    public Caller(Product product, SignedIn session, Run run) {
        this.product = product;
        this.session = session;
        this.run = run;
    }

    public SignedIn session() {
        return session;
    }

    public Product product() {
        return product;
    }

    public Counts counts() {
        return run.counts();
    }

    public Findings findings() {
        return run.findings();
    }

    /** Returns once it is known whether it happened, or when nobody waits any longer. */
    public Outcome sends(Call call) {
        run.counts().calls.increment();
        long begin = System.nanoTime();
        long pause = FIRST_PAUSE_MS;
        while (true) {
            run.counts().tries.increment();
            Try result = once(call);
            if (result.outcome() != null) {
                return result.outcome();
            }
            boolean isOver = System.nanoTime() - begin > run.patience().toNanos();
            if (isOver && !run.ending().isGivenUp()) {
                run.findings()
                        .add(
                                Finding.Kind.STUCK,
                                session.email(),
                                call + " under " + call.key() + " was repeated for "
                                        + run.patience().toSeconds() + " s; the last answer: " + result.words());
            }
            if (isOver || run.ending().isGivenUp()) {
                return new Outcome.Unknown(result.words());
            }
            Pause.millis(Math.max(pause, result.waitMillis()));
            pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        }
    }

    /** The answer of a reading call, or of one that is sure to be allowed. */
    public Answer asks(Call call) throws IOException {
        return switch (sends(call)) {
            case Outcome.Done done -> done.answer();
            case Outcome.Refused refused -> throw new IOException(call + " was refused: " + refused.answer());
            case Outcome.Unknown unknown -> throw new IOException(call + " has no answer: " + unknown.last());
        };
    }

    private Try once(Call call) {
        try {
            String token = session.accessToken();
            Answer answer = product.send(call, token);
            return judged(call, token, answer);
        } catch (IOException e) {
            run.counts().unanswered.increment();
            return new Try(null, String.valueOf(e), 0);
        }
    }

    private Try judged(Call call, String token, Answer answer) throws IOException {
        String words = answer.toString();
        if (answer.isDone()) {
            return new Try(new Outcome.Done(answer), words, 0);
        }
        switch (answer.status()) {
            case 401 -> session.isRefused(token);
            case 429 -> run.counts().limited.increment();
            case 502, 503, 504 -> run.counts().unavailable.increment();
            case 409 -> {
                if (!answer.code().equals("idempotency_in_progress")
                        && !answer.code().equals("busy")) {
                    return new Try(new Outcome.Refused(answer), words, 0);
                }
                run.counts().inProgress.increment();
            }
            case 404 -> {
                if (!answer.code().isEmpty()) {
                    return new Try(new Outcome.Refused(answer), words, 0);
                }
                // The server's own word, while the product is not deployed yet or any more: it decides nothing.
                run.counts().unavailable.increment();
            }
            default -> {
                if (answer.status() < 500) {
                    return new Try(new Outcome.Refused(answer), words, 0);
                }
                run.counts().defects.increment();
                run.findings().add(Finding.Kind.DEFECT, call.toString(), words);
            }
        }
        return new Try(null, words, answer.retryAfter() * 1000);
    }

    /** One of its tries; without an outcome where it has to be repeated. */
    private record Try(@org.jspecify.annotations.Nullable Outcome outcome, String words, long waitMillis) {}
}
