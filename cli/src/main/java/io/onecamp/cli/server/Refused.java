package io.onecamp.cli.server;

import io.onecamp.cli.program.Health;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Each server's own words for: it runs, but it could not deploy the product, and will not try again. */
final class Refused {
    /** Of the command after boot that deploys. */
    private static final Pattern PAYARA = Pattern.compile(
            "(?s)Boot Command deploy failed (?:PlainTextActionReporterFAILURE\\S* ?)?(.*?)(?:]]\n|\\z)");

    /** When it has started it says what it deployed; that should be the product. */
    private static final Pattern MICRO = Pattern.compile("\"Deployed\": \\[\\s*]");

    private static final Pattern MICRO_REASON = Pattern.compile("(?m)^\\S+ SEVERE (.*)$");

    private Refused() {}

    /** WildFly writes why into a file beside the archive. */
    static Optional<Health> byWildFly(Path mark) {
        try {
            return Files.exists(mark) ? Optional.of(failed(Files.readString(mark))) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(failed(e.toString()));
        }
    }

    static Optional<Health> byPayaraServer(String log) {
        return Optional.of(PAYARA.matcher(log)).filter(Matcher::find).map(found -> failed(found.group(1)));
    }

    static Optional<Health> byPayaraMicro(String log) {
        return MICRO.matcher(log).find()
                ? Optional.of(failed(Optional.of(MICRO_REASON.matcher(log))
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .orElse("see its log")))
                : Optional.empty();
    }

    private static Health failed(String why) {
        return Health.failed("it could not deploy the product: " + why);
    }
}
