package io.onecamp.bench.place;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The command {@code onecamp} of the measured installation, in a process of its own each time.
 *
 * @param words how it is called, up to the subcommand's name
 * @param data the installation's folder
 * @param told variables that this process was told about the installation: the command is not to take them for what its
 *     user has configured, because then it would start no store of its own
 */
public record Command(List<String> words, Path data, Set<String> told) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Command {
        words = List.copyOf(words);
        told = Set.copyOf(told);
    }

    /** Runs it; answers its exit code. */
    public int run(String subcommand) throws IOException, InterruptedException {
        return started(subcommand, ProcessBuilder.Redirect.DISCARD).waitFor();
    }

    /** What {@code status --json} says now. */
    public JsonNode status() throws IOException, InterruptedException {
        Process process = started("status", ProcessBuilder.Redirect.PIPE, "--json");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return JSON.readTree(said);
    }

    private Process started(String subcommand, ProcessBuilder.Redirect out, String... more) throws IOException {
        List<String> all = new ArrayList<>(words);
        all.add(subcommand);
        all.addAll(List.of("--data", data.toString()));
        all.addAll(List.of(more));
        ProcessBuilder builder =
                new ProcessBuilder(all).redirectOutput(out).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(told);
        return builder.start();
    }

    /** A process of the installation. */
    public record Running(String name, String title, long pid) {
        /** Memory that is its alone plus its share of what it shares, in bytes; 0 where the system does not tell. */
        public long proportionalBytes() {
            return kibibytes("/proc/" + pid + "/smaps_rollup", "Pss:") * 1024;
        }

        /** Memory it holds, shared or not, in bytes; 0 where the system does not tell. */
        public long residentBytes() {
            return kibibytes("/proc/" + pid + "/status", "VmRSS:") * 1024;
        }

        private static long kibibytes(String file, String key) {
            try (Stream<String> lines = Files.lines(Path.of(file))) {
                return lines.filter(line -> line.startsWith(key))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToLong(Long::parseLong)
                        .findFirst()
                        .orElse(0);
            } catch (IOException notLinux) {
                return 0;
            }
        }
    }

    /** The processes that run, the server's first, each with those it started itself. */
    public static List<Running> running(JsonNode status) {
        List<Running> running = new ArrayList<>();
        processes(status.path("server"), running);
        status.path("stores").forEach(store -> processes(store, running));
        return running;
    }

    private static void processes(JsonNode part, List<Running> running) {
        for (JsonNode process : part.path("processes")) {
            if (process.hasNonNull("pid")) {
                String name = process.path("name").asText();
                long pid = process.path("pid").asLong();
                running.add(new Running(name, part.path("title").asText(), pid));
                ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .forEach(child -> running.add(new Running(name, "", child.pid())));
            }
        }
    }
}
