package io.onecamp.torture.people;

import io.onecamp.torture.client.Call;
import io.onecamp.torture.history.Fact;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Uploads a file, which one of the next messages carries. */
record Uploading() implements Deed {
    private static final int MOST_BYTES = 300_000;
    private static final String BOUNDARY = "----torture-5c2f7a10b9";

    @Override
    public void by(Somebody somebody) {
        byte[] bytes = somebody.choices().bytes(MOST_BYTES);
        String hash = sha256(bytes);
        Call call = Call.of("POST", "/files", somebody.choices().key())
                .with(new Call.Body(
                        "multipart/form-data; boundary=" + BOUNDARY,
                        body("file " + somebody.mine().next() + ".bin", bytes)));
        somebody.changes(
                        call,
                        Optional.empty(),
                        done -> new Fact.Uploaded(
                                somebody.id(), done.answer().json().path("id").asText(), hash),
                        new Fact.Uploaded(somebody.id(), "", hash))
                .ifPresent(done -> {
                    String id = done.answer().json().path("id").asText();
                    somebody.mine().files().add(id);
                    somebody.mine().sent(new Mine.Sent(call, id));
                });
    }

    private static byte[] body(String name, byte[] bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream(bytes.length + 300);
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
