package io.onecamp.cli.process;

/** How a process is asked to end. */
public enum Signal {
    /** What most programs take as "finish and go". */
    TERM,
    /** PostgreSQL's fast shutdown: it ends open connections instead of waiting for them. */
    INT,
    /** Not asked at all. */
    KILL
}
