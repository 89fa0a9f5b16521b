package io.onecamp.test.language;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One call of the interface, not sent yet.
 *
 * @param path below the base, with its query: {@code /people?q=an}
 * @param body as it goes out; absent for none
 */
public record Call(String method, String path, Map<String, String> headers, byte @Nullable [] body) {

    public static Call get(String path) {
        return new Call("GET", path, Map.of(), null);
    }

    public static Call post(String path) {
        return new Call("POST", path, Map.of(), null);
    }

    public static Call put(String path) {
        return new Call("PUT", path, Map.of(), null);
    }

    public static Call patch(String path) {
        return new Call("PATCH", path, Map.of(), null);
    }

    public static Call head(String path) {
        return new Call("HEAD", path, Map.of(), null);
    }

    public static Call delete(String path) {
        return new Call("DELETE", path, Map.of(), null);
    }

    /** With a header, in place of another of that name. */
    public Call with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Call(method, path, Map.copyOf(all), body);
    }

    /** With a header where there is something to say. */
    Call with(String header, Optional<String> value) {
        return value.map(text -> with(header, text)).orElse(this);
    }

    /** With a JSON object of these fields. */
    public Call with(Map<String, ?> fields) {
        return with("Content-Type", "application/json").raw(Json.write(fields));
    }

    /** With exactly this body; the media type is the caller's matter. */
    public Call raw(String text) {
        return raw(text.getBytes(StandardCharsets.UTF_8));
    }

    /** With exactly these bytes. */
    public Call raw(byte[] bytes) {
        return new Call(method, path, headers, bytes);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
