package io.onecamp.bench.report;

import java.util.List;

/**
 * A figure that is promised (floor) and one that is hoped for (aim), on the reference machine with two cores.
 *
 * @param figure its name among the measured figures
 * @param words what it is, for people
 */
public record Target(String figure, String words, Better better, double floor, double aim) {

    /** Which direction is good. */
    public enum Better {
        LOWER,
        HIGHER
    }

    /** Those of an installation with this graph. */
    public static List<Target> of(String graph) {
        boolean dgraph = graph.equals("dgraph");
        return List.of(
                new Target("post.1.p50", "post, 1 client, p50, ms", Better.LOWER, dgraph ? 20 : 12, dgraph ? 12 : 8),
                new Target("post.8.one.rate", "post, 8 clients, one conversation, a second", Better.HIGHER, 150, 250),
                new Target("post.8.one.p99", "post, 8 clients, one conversation, p99, ms", Better.LOWER, 150, 60),
                new Target("post.32.spread.rate", "post, 32 clients over 50, a second", Better.HIGHER, 250, 500),
                new Target("page.newest.8.rate", "newest page, 8 clients, a second", Better.HIGHER, 300, 1000),
                new Target(
                        "page.depth.8.rate",
                        "page at any depth of the largest, 8 clients, a second",
                        Better.HIGHER,
                        dgraph ? 100 : 300,
                        dgraph ? 250 : 700),
                new Target("search.4.rate", "words search, 4 clients, a second", Better.HIGHER, 100, 200),
                new Target("search.4.p99", "words search, 4 clients, p99, ms", Better.LOWER, Double.NaN, 80),
                new Target("live.50.p99", "live, 50 posts/s to 50 sockets, p99, ms", Better.LOWER, 100, 30),
                new Target("live.100.p99", "live, 100 posts/s to 50 sockets, p99, ms", Better.LOWER, 150, 45),
                new Target("live.200.p99", "live, 200 posts/s to 50 sockets, p99, ms", Better.LOWER, 500, 200),
                new Target("live.lost", "live, deliveries lost", Better.LOWER, 0, 0),
                new Target("up.seconds", "`up` on a warm machine, s", Better.LOWER, 60, 40),
                new Target(
                        "memory.gigabytes",
                        "memory of everything, GB",
                        Better.LOWER,
                        dgraph ? 4.5 : 3,
                        dgraph ? 3.5 : 2.5));
    }

    /** What the measured value means. */
    public String verdict(double measured) {
        if (reaches(measured, aim)) {
            return "aim met";
        }
        if (Double.isNaN(floor)) {
            return "aim not met";
        }
        return reaches(measured, floor) ? "floor met" : "**not met**";
    }

    private boolean reaches(double measured, double bound) {
        return better == Better.LOWER ? measured <= bound : measured >= bound;
    }
}
