package io.onecamp.web.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** One file as a browser gets it. Its tag is made from its content: an upgrade is felt by whoever asks again. */
final class PageFile {

    private static final String HTML = "text/html;charset=UTF-8";

    private static final Map<String, String> TYPES = Map.of(
            "html", HTML,
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain;charset=UTF-8");

    private static final int TAG_BYTES = 18;

    private final byte[] content;
    private final String type;
    private final String tag;

    PageFile(String path, byte[] content) {
        this.content = content.clone();
        this.type = TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "application/octet-stream");
        this.tag = tag(content);
    }

    byte[] content() {
        return content.clone();
    }

    int length() {
        return content.length;
    }

    String type() {
        return type;
    }

    /** As the header {@code ETag} wants it, with its quotes. */
    String tag() {
        return tag;
    }

    private static String tag(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            byte[] start = Arrays.copyOf(hash, TAG_BYTES);
            return '"' + new String(Base64.getUrlEncoder().encode(start), StandardCharsets.US_ASCII) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
