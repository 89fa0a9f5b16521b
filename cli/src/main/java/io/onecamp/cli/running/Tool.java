package io.onecamp.cli.running;

import java.util.List;

/** A program beside the product that works on a running installation, in a JVM of its own. */
public enum Tool {
    BENCH("bench", "benchmark", List.of("domain", "persistence")),
    TORTURE("torture", "torture", List.of("domain", "cli"));

    private final String command;
    private final String title;
    private final List<String> needs;

    Tool(String command, String title, List<String> needs) {
        this.command = command;
        this.title = title;
        this.needs = needs;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Before the name of what it is told by its environment. */
    public String prefix() {
        return "ONECAMP_" + name() + "_";
    }

    String archive() {
        return module() + "/target/onecamp-" + command + ".jar";
    }

    /** What it is made of. */
    List<String> modules() {
        return java.util.stream.Stream.concat(needs.stream(), java.util.stream.Stream.of(module()))
                .toList();
    }

    private String module() {
        return "src-test/" + command;
    }
}
