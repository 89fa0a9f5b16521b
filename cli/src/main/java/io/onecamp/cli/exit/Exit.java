package io.onecamp.cli.exit;

/** Exit codes of the command. They are a promise to scripts and listed in docs/operating.md. */
public enum Exit {
    /** It did what was asked. */
    OK(0),
    /** Something failed that has no code of its own. */
    FAILED(1),
    /** The command line was wrong. */
    USAGE(2),
    /** {@code status}: nothing runs. */
    DOWN(3),
    /** {@code status}: some of it does not run or does not answer. */
    DEGRADED(4),
    /** {@code doctor}: the stores differ. */
    DIFFERS(3),
    /** {@code doctor}: something could not be compared. */
    NOT_COMPARED(4),
    /** Another {@code up} or {@code down} is at work on this data directory. */
    BUSY(5),
    /** The machine does not allow it: port taken, no permission, disk full, too little memory. */
    MACHINE(6),
    /** The build, or fetching programs, failed. */
    BUILD(7),
    /** A store or the server did not become ready. */
    NOT_READY(8);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The number. */
    public int code() {
        return code;
    }
}
