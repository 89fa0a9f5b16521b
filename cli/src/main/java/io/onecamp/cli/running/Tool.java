package io.onecamp.cli.running;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A program beside the product that works on a running installation, in a JVM of its own. */
public enum Tool {
    /** Goes to the stores itself, so it is told what the server is told. */
    BENCH("bench", "benchmark", List.of("domain", "persistence"), Told.EVERYTHING),
    /** Calls this command again, which finds the settings by itself and would take them for an operator's. */
    TORTURE("torture", "torture", List.of("domain", "cli"), Told.PLACE);

    private final String command;
    private final String title;
    private final List<String> needs;
    private final Told told;

    /** What it is told by its environment. */
    private enum Told {
        EVERYTHING,
        PLACE
    }

    Tool(String command, String title, List<String> needs, Told told) {
        this.command = command;
        this.title = title;
        this.needs = needs;
        this.told = told;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** What it is told by its environment: where the installation is, and what it needs of the product's settings. */
    public Map<String, String> told(Plan plan, Checkout checkout) {
        Map<String, String> all =
                new HashMap<>(told == Told.EVERYTHING ? plan.values().environment() : Map.of());
        String prefix = "ONECAMP_" + name() + "_";
        Set<String> names = new TreeSet<>(all.keySet());
        // What its user has set is theirs, and stays for every command that it runs.
        names.removeAll(System.getenv().keySet());
        all.put(prefix + "TOLD", String.join(",", names));
        all.put(prefix + "URL", plan.product().url());
        all.put(prefix + "DATA", plan.installation().data().root().toString());
        all.put(prefix + "HOME", checkout.root().toString());
        return all;
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
