package io.onecamp.cli.command;

import io.onecamp.cli.running.Tool;
import io.onecamp.cli.screen.Screen;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onecamp bench}. */
@Command(
        name = "bench",
        description = {
            "Measures the running installation: timeline, post, live, search, up, or all of them.",
            "The first time it loads generated people and messages, which stay: use an installation of its own.",
            "Its options: onecamp bench --help"
        })
public final class Bench implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(arity = "0..*", paramLabel = "WHAT", description = "Passed on, options of the benchmark included.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new PassedOn(Tool.BENCH, new Screen(spec.commandLine().getOut())).run(data.path(), words);
    }
}
