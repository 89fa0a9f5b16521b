package io.onecamp.web.file;

import io.onecamp.domain.file.FileCard;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a browser is to treat a file: saved, but for a few kinds of image that can do nothing and that one asked to see. */
final class Disposition {
    private static final Set<String> SHOWN = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    /** RFC 5987: what needs no percent sign. */
    private static final String PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$&+-.^_`|~";

    private Disposition() {}

    static String of(FileCard file, @Nullable String asked) {
        boolean inline = "inline".equals(asked) && SHOWN.contains(file.mediaType());
        return (inline ? "inline" : "attachment") + "; filename=\"" + ascii(file.name()) + "\"; filename*=UTF-8''"
                + encoded(file.name());
    }

    /** For what does not know the other form: letters that no quoting rule touches. */
    private static String ascii(String name) {
        StringBuilder plain = new StringBuilder();
        name.codePoints()
                .forEach(c -> plain.appendCodePoint(
                        c >= 0x20 && c < 0x7F && c != '"' && c != '\\' && c != '%' && c != ';' ? c : '_'));
        return plain.toString();
    }

    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xFF);
            if (PLAIN.indexOf(c) >= 0) {
                text.append(c);
            } else {
                text.append(String.format("%%%02X", one & 0xFF));
            }
        }
        return text.toString();
    }
}
