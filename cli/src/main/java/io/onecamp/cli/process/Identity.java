package io.onecamp.cli.process;

/**
 * One process, and no later one that was given the same number.
 *
 * @param pid the number, which the system gives out again after the process has ended
 * @param birth when it began, as {@link ProcessTable#birth} tells it: equal only for the same process
 * @param command the program, for people; the file name of its executable
 */
public record Identity(long pid, String birth, String command) {}
