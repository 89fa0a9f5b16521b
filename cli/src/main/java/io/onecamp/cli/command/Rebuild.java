package io.onecamp.cli.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code onecamp rebuild}. */
@Command(
        name = "rebuild",
        description = "Fills a store's copy anew from what decides, while people go on.",
        mixinStandardHelpOptions = true,
        subcommands = RebuildSearch.class)
public final class Rebuild implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say which: onecamp rebuild search");
    }
}
