package io.onecamp.cli;

import io.onecamp.cli.artifact.Versions;
import io.onecamp.cli.command.Account;
import io.onecamp.cli.command.Bench;
import io.onecamp.cli.command.Config;
import io.onecamp.cli.command.Down;
import io.onecamp.cli.command.Failures;
import io.onecamp.cli.command.Listen;
import io.onecamp.cli.command.LogCommand;
import io.onecamp.cli.command.Status;
import io.onecamp.cli.command.TestCommand;
import io.onecamp.cli.command.Torture;
import io.onecamp.cli.command.Up;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code onecamp}. */
@Command(
        name = "onecamp",
        description = "Runs a OneCamp workspace on this machine and operates it.",
        mixinStandardHelpOptions = true,
        versionProvider = OneCamp.Version.class,
        subcommands = {
            Up.class,
            Down.class,
            Status.class,
            LogCommand.class,
            Config.class,
            Account.class,
            Listen.class,
            TestCommand.class,
            CommandLine.HelpCommand.class
        })
public final class OneCamp implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs a command line and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The command line, as tests run it too. */
    public static CommandLine commandLine() {
        return new CommandLine(new OneCamp())
                .addSubcommand(passingOn(new Bench()))
                .addSubcommand(passingOn(new Torture()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new Failures());
    }

    /** These programs have options of their own, which this command does not know and passes on in their order. */
    private static CommandLine passingOn(Object command) {
        return new CommandLine(command).setUnmatchedOptionsArePositionalParams(true);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do; most likely: onecamp up");
    }

    /** The version of the build. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"OneCamp " + Versions.of("onecamp")};
        }
    }
}
