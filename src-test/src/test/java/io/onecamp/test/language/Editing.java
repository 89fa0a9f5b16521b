package io.onecamp.test.language;

import java.util.Map;
import java.util.Optional;

/** A change of what was said, not sent yet. */
public record Editing(Person who, String message, Optional<String> version, Optional<String> key) {

    /** Only where it still has this version. */
    public Editing ifVersion(int expected) {
        return new Editing(who, message, Optional.of("\"" + expected + "\""), key);
    }

    /** With this key, under which it can be repeated. */
    public Editing under(String repeatKey) {
        return new Editing(who, message, version, Optional.of(repeatKey));
    }

    public Said to(String text) {
        return new Said(who.calls(Call.patch("/messages/" + message)
                        .with("If-Match", version)
                        .with("Idempotency-Key", key)
                        .with(Map.of("text", text)))
                .body());
    }
}
