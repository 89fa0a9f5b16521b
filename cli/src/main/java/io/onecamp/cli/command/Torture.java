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

/** {@code onecamp torture}. */
@Command(
        name = "torture",
        description = {
            "People at work in the running installation while its processes are killed, frozen, stopped and started;",
            "then everything acknowledged is compared with what is there. Use an installation of its own.",
            "Its options: onecamp torture --help"
        })
public final class Torture implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(arity = "0..*", paramLabel = "OPTION", description = "Passed on.")
    private List<String> words = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        return new PassedOn(Tool.TORTURE, new Screen(spec.commandLine().getOut())).run(data.path(), words);
    }
}
