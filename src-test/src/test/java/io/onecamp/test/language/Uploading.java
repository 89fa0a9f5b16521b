package io.onecamp.test.language;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file to upload, not sent yet. */
public record Uploading(Person who, String name, byte[] bytes, Optional<String> key) {
    /** Stands in no file of ours. */
    public static final String BOUNDARY = "----onecamp-8f2c41d7e05b4a63";

    /** With this key, under which it can be repeated. */
    public Uploading under(String repeatKey) {
        return new Uploading(who, name, bytes, Optional.of(repeatKey));
    }

    /** A refusal is an answer. */
    public Answer answer() {
        return who.sends(call(body("file", name, bytes)).with("Idempotency-Key", key));
    }

    public Uploaded file() {
        Answer answer = answer();
        if (answer.isRefusal()) {
            throw new Refused(answer);
        }
        return new Uploaded(answer.body());
    }

    /** An upload with this body, right or wrong. */
    public static Call call(byte[] body) {
        return Call.post("/files")
                .with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .raw(body);
    }

    /** One part and the end. */
    public static byte[] body(String field, String name, byte[] bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(bytes.length + 300);
        body.writeBytes(begin(field, name));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    /** What comes before the bytes, as a browser writes it. */
    public static byte[] begin(String field, String name) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/x-whatever\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
