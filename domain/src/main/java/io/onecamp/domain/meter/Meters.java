package io.onecamp.domain.meter;

import java.time.Duration;
import java.util.List;

/**
 * Counts what this node does. Nothing here may fail or wait: it stands in the path of every request. Labels have few
 * values each, so that no person, conversation or message becomes a series of its own.
 */
public interface Meters {
    /** A request was answered. */
    void answered(Answered request);

    /** So many entries of the journal were committed together. */
    void committed(int entries);

    /** Group commit sent so many entries to the graph in one request. */
    void grouped(int entries);

    /** A relay brought so many entries to its target, each whole stretch once. */
    void brought(String relay, int entries);

    /**
     * Everything counted so far, the readings, and how the virtual machine is, in Prometheus' text format.
     *
     * @param readings how things stand at this moment; what was there the last time and is not any more is left out
     */
    String told(List<Reading> readings);

    /**
     * An answer to a request.
     *
     * @param path the resource's path as its class names it, with its parameters' names: never their values
     * @param status of HTTP
     */
    record Answered(String method, String path, int status, Duration took) {
        /** What is told of the status: its hundreds. */
        public String outcome() {
            return status / 100 + "xx";
        }
    }
}
