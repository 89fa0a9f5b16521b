package io.onecamp.cli.command;

import io.onecamp.cli.running.Checkout;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Unmatched;

/** {@code onecamp test}. */
@Command(
        name = "test",
        description = "Runs the whole build with all its tests: ./mvnw verify, on the JDK that runs this command.")
public final class TestCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "ARG", description = "Passed on to Maven, as in: test -pl domain")
    private List<String> arguments = List.of();

    @Unmatched
    private List<String> options = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return Checkout.here()
                .verify(java.util.stream.Stream.concat(options.stream(), arguments.stream())
                        .toList());
    }
}
