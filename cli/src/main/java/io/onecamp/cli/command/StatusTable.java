package io.onecamp.cli.command;

import io.onecamp.cli.running.Report;
import io.onecamp.cli.running.Report.Part;
import io.onecamp.cli.running.Report.Running;
import io.onecamp.cli.screen.Screen;
import java.util.ArrayList;
import java.util.List;

/** The report as rows for people. */
final class StatusTable {
    private StatusTable() {}

    static List<List<String>> rows(Report report) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("WHAT", "PROGRAM", "ADDRESS", "PID", "MEMORY", "HEALTH"));
        rows.addAll(rows(report.server()));
        report.stores().forEach(store -> rows.addAll(rows(store)));
        return rows;
    }

    private static List<List<String>> rows(Part part) {
        String health = part.healthy() ? "ok" : "!! " + part.detail();
        if (part.processes().size() == 1) {
            Running process = part.processes().getFirst();
            return List.of(List.of(part.name(), part.title(), part.address(), pid(process), memory(process), health));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(part.name(), part.title(), part.address(), "-", "-", health));
        for (Running process : part.processes()) {
            rows.add(List.of(
                    "  " + process.name(),
                    "",
                    "127.0.0.1:" + process.port(),
                    pid(process),
                    memory(process),
                    process.running() ? "runs" : "!! does not run"));
        }
        return rows;
    }

    private static String pid(Running process) {
        return process.pid() == null ? "-" : process.pid().toString();
    }

    private static String memory(Running process) {
        return process.memoryBytes() == null ? "-" : Screen.size(process.memoryBytes());
    }
}
