package io.onecamp.torture.run;

import io.onecamp.torture.client.Call;
import io.onecamp.torture.client.Caller;
import io.onecamp.torture.client.Outcome;
import io.onecamp.torture.history.Fact;
import io.onecamp.torture.history.Finding;
import io.onecamp.torture.history.Findings;
import io.onecamp.torture.history.History;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether every file that somebody may see has the bytes that were sent. */
final class BytesComparison {
    private final Findings findings;

    BytesComparison(Findings findings) {
        this.findings = findings;
    }

    void of(History history, List<Comparison.Read> all) {
        Map<String, Caller> callers = new HashMap<>();
        Set<String> carried = new HashSet<>();
        all.forEach(one -> {
            callers.put(one.who().id(), one.caller());
            one.seen()
                    .messages()
                    .values()
                    .forEach(things ->
                            things.forEach(thing -> carried.addAll(thing.said().files())));
        });
        Set<String> everCarried = new HashSet<>();
        history.told().stream()
                .filter(Fact.Posted.class::isInstance)
                .forEach(fact -> everCarried.addAll(((Fact.Posted) fact).files()));
        history.told().stream()
                .filter(Fact.Uploaded.class::isInstance)
                .map(Fact.Uploaded.class::cast)
                // With the last message that carries it deleted nobody may see it any more.
                .filter(file -> carried.contains(file.file()) || !everCarried.contains(file.file()))
                .forEach(file -> compare(file, callers));
    }

    private void compare(Fact.Uploaded file, Map<String, Caller> callers) {
        Caller caller = callers.get(file.person());
        if (caller == null) {
            throw new IllegalStateException("a file of nobody's: " + file);
        }
        String there = switch (caller.sends(Call.get("/files/" + file.file() + "/content"))) {
            case Outcome.Done done -> sha256(done.answer().bytes());
            case Outcome.Refused refused -> refused.answer().toString();
            case Outcome.Unknown unknown -> unknown.last();
        };
        if (!there.equals(file.sha256())) {
            findings.add(Finding.Kind.BYTES, file.file(), "sent was " + file.sha256() + ", there is " + there);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
