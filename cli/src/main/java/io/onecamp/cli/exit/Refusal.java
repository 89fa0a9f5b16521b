package io.onecamp.cli.exit;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Why a command could not do its work, what the operator can do about it, and the exit code that says so. */
public final class Refusal extends RuntimeException {
    private final Exit exit;
    private final String remedy;

    /**
     * @param message what is wrong, one sentence
     * @param remedy what to do, one sentence; may be empty
     */
    public Refusal(Exit exit, String message, String remedy) {
        super(message);
        this.exit = exit;
        this.remedy = remedy;
    }

    /** As above, for a failure with a cause. */
    public Refusal(Exit exit, String message, String remedy, Throwable cause) {
        super(message, cause);
        this.exit = exit;
        this.remedy = remedy;
    }

    /** The exit code of the command. */
    public Exit exit() {
        return exit;
    }

    /** What is wrong, one sentence. */
    public String sentence() {
        return sentence(this);
    }

    /** What the operator can do. */
    public String remedy() {
        return remedy;
    }

    private static String sentence(Throwable e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** A failure nobody foresaw, in words; a full disk is told as one. */
    public static Refusal of(Throwable cause) {
        for (Throwable e = cause; e != null; e = e.getCause()) {
            if (e instanceof Refusal refusal) {
                return refusal;
            }
            if (sentence(e).contains("No space left on device")) {
                return new Refusal(Exit.MACHINE, "The disk is full.", "Free some space and run it again.", cause);
            }
            if (e instanceof AccessDeniedException denied) {
                return new Refusal(
                        Exit.MACHINE,
                        "No permission for " + denied.getFile() + ".",
                        "Give this user the right to write there, or choose another place with --data.",
                        cause);
            }
            if (e instanceof FileSystemException file) {
                String reason = file.getReason() == null ? "it cannot be made or read" : file.getReason();
                return new Refusal(
                        Exit.MACHINE,
                        "Trouble with " + file.getFile() + ": " + reason + ".",
                        "Choose another place with --data, or mend that one.",
                        cause);
            }
        }
        return new Refusal(Exit.FAILED, sentence(cause), "", cause);
    }
}
