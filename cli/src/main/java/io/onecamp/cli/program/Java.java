package io.onecamp.cli.program;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Command lines for programs in Java, run on the JDK that runs the launcher. */
public final class Java {
    private Java() {}

    /** The JDK's folder. */
    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    /** {@code java} with that largest heap, quiet about what other people's libraries do with the JDK. */
    public static List<String> command(String heap, String... more) {
        List<String> words = new ArrayList<>();
        words.add(home().resolve("bin/java").toString());
        words.add("-Xmx" + heap);
        words.addAll(quiet());
        words.addAll(List.of(more));
        return words;
    }

    /**
     * The collector for a server with a heap of half a gigabyte on a few cores: what G1 spends on keeping its pauses
     * short in large heaps is a tenth of the processor here, and these pauses are short anyway.
     */
    public static List<String> smallServer() {
        return List.of("-XX:+UseParallelGC");
    }

    /** Options without which newer JDKs print warnings about native access and memory access of old libraries. */
    public static List<String> quiet() {
        return Runtime.version().feature() >= 24
                ? List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
                : List.of();
    }

    /** A class path of those files. */
    public static String path(List<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
