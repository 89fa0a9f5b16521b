package io.onecamp.domain.id;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names a conversation. For direct and group conversations it is computed from the people in it, so that two who open
 * the same one at the same moment get the same one; a channel's is a UUID.
 */
public record ConversationId(String value) {
    private static final String UUID_TEXT = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern SHAPE = Pattern.compile(UUID_TEXT + "_" + UUID_TEXT + "|g_[0-9a-f]{32}|" + UUID_TEXT);

    public ConversationId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a conversation's id");
        }
    }

    /**
     * The id of the direct (1 or 2 people) or group (3 or more) conversation of exactly these people.
     *
     * @throws IllegalArgumentException for nobody, or where somebody is named twice
     */
    public static ConversationId of(Collection<PersonId> people) {
        List<String> sorted = people.stream().map(PersonId::toString).sorted().toList();
        if (sorted.isEmpty() || sorted.stream().distinct().count() != sorted.size()) {
            throw new IllegalArgumentException("a conversation has one person or more, each once");
        }
        return switch (sorted.size()) {
            case 1 -> new ConversationId(sorted.get(0) + "_" + sorted.get(0));
            case 2 -> new ConversationId(String.join("_", sorted));
            default -> new ConversationId("g_" + digest(String.join("_", sorted)));
        };
    }

    private static String digest(String text) {
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(whole, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
