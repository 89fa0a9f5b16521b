package io.onecamp.torture.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What the product answered.
 *
 * @param retryAfter what it asks to wait, in seconds; 0 where it says nothing
 */
public record Answer(int status, long retryAfter, byte[] bytes) {
    public boolean isDone() {
        return status >= 200 && status < 300;
    }

    public JsonNode json() {
        try {
            return Json.MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer that is no JSON", e);
        }
    }

    /** The code of a refusal. */
    public String code() {
        try {
            return Json.MAPPER.readTree(bytes).path("code").asText();
        } catch (IOException noJson) {
            return "";
        }
    }

    @Override
    public String toString() {
        String text = new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        return status + " " + text.substring(0, Math.min(400, text.length()));
    }
}
