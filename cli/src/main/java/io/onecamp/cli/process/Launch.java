package io.onecamp.cli.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param program file name of the executable that will run in the end, without what precedes it to change the user
 * @param command the words of the command line; never a secret, because everyone on the machine may read it
 * @param environment added to the launcher's own, less its {@code ONECAMP_} variables; may hold secrets
 * @param directory working directory, which must be this process's alone
 * @param log file that takes what it prints, appended
 * @param input file it reads as its standard input
 */
public record Launch(
        String program, List<String> command, Map<String, String> environment, Path directory, Path log, Path input) {

    /** A program that reads nothing. */
    public Launch(String program, List<String> command, Map<String, String> environment, Path directory, Path log) {
        this(program, command, environment, directory, log, Path.of("/dev/null"));
    }

    /** The same, reading that file: for a secret that must not be seen on the command line. */
    public Launch withInput(Path file) {
        return new Launch(program, command, environment, directory, log, file);
    }
}
