package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/**
 * What came back, already checked against the description.
 *
 * @param bytes the body as it came
 * @param text the same as text
 * @param body the body as JSON; missing where there is none
 */
public record Answer(Call call, int status, HttpHeaders headers, byte[] bytes, String text, JsonNode body) {

    public boolean isRefusal() {
        return status >= 400;
    }

    /** A header's value; empty where it is absent. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Whether it repeats what was done before under the same key. */
    public boolean isReplayed() {
        return header("Idempotency-Replayed").equals("true");
    }

    /** The media type without parameters. */
    public String mediaType() {
        return header("Content-Type").split(";")[0].strip();
    }

    @Override
    public String toString() {
        return call + " -> " + status + " " + text;
    }
}
