package io.onecamp.torture.people;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What one person happens to choose: the same seed, the same choices. */
final class Choices {
    private static final List<String> EMOJI = List.of("👍", "🎉", "❤️", "✅", "😂", "👀", "🚀", "💯");
    private static final List<String> WORDS = List.of(
            "ship",
            "tent",
            "river",
            "release",
            "fire",
            "bug",
            "coffee",
            "plan",
            "summit",
            "lunch",
            "über",
            "naïve",
            "Straße",
            "déjà vu",
            "日本",
            "✨",
            "**bold**",
            "`code`",
            "line\nbreak",
            "OneCamp");

    private final Random random;

    Choices(long seed) {
        this.random = new Random(seed);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** More often one of the newest. */
    <T> T newestOf(List<T> all) {
        int reach = chance(0.7) ? Math.min(all.size(), 20) : all.size();
        return all.get(all.size() - 1 - random.nextInt(reach));
    }

    String emoji() {
        return of(EMOJI);
    }

    String words() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(' ').append(of(WORDS));
        }
        return text.toString();
    }

    UUID key() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    byte[] bytes(int most) {
        byte[] bytes = new byte[1 + random.nextInt(most)];
        random.nextBytes(bytes);
        return bytes;
    }
}
