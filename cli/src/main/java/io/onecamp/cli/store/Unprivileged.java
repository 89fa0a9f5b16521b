package io.onecamp.cli.store;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import io.onecamp.cli.process.OnPath;
import io.onecamp.cli.process.Output;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL refuses to run as root. Where the launcher is root the server is put into a user namespace of its own, in
 * which it is nobody though the files stay root's; where the kernel forbids that, it runs as the user postgres or
 * nobody, who is given the files.
 */
final class Unprivileged {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private Unprivileged() {}

    /** The words to put before a command so that it does not run as root; none where the launcher is not root. */
    static List<String> prefix(Path home, Path data) {
        if (!run(List.of("id", "-u")).text().equals("0")) {
            return List.of();
        }
        if (OnPath.find("unshare").isPresent()
                && run(List.of("unshare", "-U", "true")).success()) {
            return List.of("unshare", "-U");
        }
        for (String user : List.of("postgres", "nobody")) {
            List<String> prefix = List.of("setpriv", "--reuid=" + user, "--regid=" + group(user), "--clear-groups");
            if (OnPath.find("setpriv").isPresent() && reaches(prefix, home, data, user)) {
                return prefix;
            }
        }
        throw new Refusal(
                Exit.MACHINE,
                "PostgreSQL refuses to run as root, and no other user can reach " + data + " or " + home + ".",
                "Run onecamp as an ordinary user, or set --data and ONECAMP_CACHE to folders under /var.");
    }

    private static boolean reaches(List<String> prefix, Path home, Path data, String user) {
        return run(List.of("chown", "-R", user + ":" + group(user), data.toString()))
                        .success()
                && run(with(prefix, "test", "-x", home.resolve("bin/postgres").toString()))
                        .success()
                && run(with(prefix, "test", "-w", data.toString())).success();
    }

    private static String group(String user) {
        Output group = run(List.of("id", "-gn", user));
        return group.success() ? group.text() : user;
    }

    private static List<String> with(List<String> prefix, String... command) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(List.of(command));
        return words;
    }

    private static Output run(List<String> command) {
        return Output.of(command, Map.of(), LIMIT);
    }
}
