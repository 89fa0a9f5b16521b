package io.onecamp.cli.command;

import io.onecamp.cli.exit.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Says a failure as a sentence and what to do. The stack trace is shown where ONECAMP_TRACE is set. */
public final class Failures implements CommandLine.IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Refusal refusal = Refusal.of(failure);
        command.getErr().println("onecamp: " + refusal.sentence().replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?"));
        if (!refusal.remedy().isEmpty()) {
            command.getErr().println("  " + refusal.remedy());
        }
        if (System.getenv("ONECAMP_TRACE") != null) {
            failure.printStackTrace(command.getErr());
        }
        command.getErr().flush();
        return refusal.exit().code();
    }
}
