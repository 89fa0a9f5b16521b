package io.onecamp.torture.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;

/** The id of a group: half of the SHA-256 of its people, sorted and joined. */
final class GroupId {
    private static final int BYTES = 16;

    private GroupId() {}

    static String of(SortedSet<String> people) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("_", people).getBytes(StandardCharsets.UTF_8));
            return "g_" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
