package io.onecamp.cli.installation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.onecamp.cli.process.Identity;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an installation remembers between commands.
 *
 * @param format version of this record
 * @param choices what was decided
 * @param ports by use ("postgres", "redis", …); chosen once, so that a restarted store is found where it was
 * @param processes the processes it started and has not stopped, by name; they may have died meanwhile
 * @param startedAt when the server was started last, RFC 3339; empty before the first time
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record State(
        int format, Choices choices, Map<String, Integer> ports, Map<String, Identity> processes, String startedAt) {

    static final State EMPTY = new State(1, Choices.NONE, Map.of(), Map.of(), "");

    /** The process recorded under that name. */
    public Optional<Identity> process(String name) {
        return Optional.ofNullable(processes.get(name));
    }

    /** With those choices. */
    public State choosing(Choices made) {
        return new State(format, made, ports, processes, startedAt);
    }

    /** With that port remembered. */
    public State withPort(String use, int port) {
        Map<String, Integer> more = new TreeMap<>(ports);
        more.put(use, port);
        return new State(format, choices, more, processes, startedAt);
    }

    /** With that process recorded. */
    public State with(String name, Identity process) {
        Map<String, Identity> more = new TreeMap<>(processes);
        more.put(name, process);
        return new State(format, choices, ports, more, startedAt);
    }

    /** With that process forgotten. */
    public State without(String name) {
        Map<String, Identity> fewer = new TreeMap<>(processes);
        fewer.remove(name);
        return new State(format, choices, ports, fewer, startedAt);
    }

    /** Started at that time. */
    public State startedAt(String time) {
        return new State(format, choices, ports, processes, time);
    }
}
