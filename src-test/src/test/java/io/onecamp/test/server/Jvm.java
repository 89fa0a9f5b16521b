package io.onecamp.test.server;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A running JVM as the JDK's own {@code jcmd} sees it from outside. */
public final class Jvm {

    private final long pid;

    public Jvm(long pid) {
        this.pid = pid;
    }

    /** The names of the threads whose name matches. */
    public List<String> threads(Pattern name) {
        return asks("Thread.print")
                .lines()
                .filter(line -> line.startsWith("\"") && line.lastIndexOf('"') > 0)
                .map(line -> line.substring(1, line.lastIndexOf('"')))
                .filter(name.asPredicate())
                .sorted()
                .toList();
    }

    /** How many class loaders hold a class of that name. */
    public long copies(String className) {
        return asks("VM.class_hierarchy", className)
                .lines()
                .filter(line -> line.contains("--" + className + "/0x"))
                .count();
    }

    /** Collects everything there is to collect; twice, because what has a finalizer goes with the second. */
    public void collect() {
        asks("GC.run");
        asks("GC.run");
    }

    /** Writes what is in its memory to a new file, for whoever has to find out what holds something. */
    public Path dump() {
        Path file = Folders.fresh("heap").resolve("heap.hprof");
        asks("GC.heap_dump", file.toString());
        return file;
    }

    private String asks(String... question) {
        List<String> command = new ArrayList<>();
        command.add(ServerProcess.javaHome().resolve("bin/jcmd").toString());
        command.add(Long.toString(pid));
        command.addAll(List.of(question));
        return ServerProcess.run(Folders.fresh("jcmd").resolve("answer.txt"), command, Map.of());
    }
}
