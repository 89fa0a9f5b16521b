package io.onecamp.torture.client;

/** Whether the run goes on: first nobody begins anything new, at the very end nobody waits for what was begun. */
public final class Ending {
    private volatile boolean asked;
    private volatile boolean givenUp;

    /** Nobody begins anything new. */
    public void ask() {
        asked = true;
    }

    /** Nobody waits any longer. */
    public void giveUp() {
        asked = true;
        givenUp = true;
    }

    public boolean isAsked() {
        return asked;
    }

    public boolean isGivenUp() {
        return givenUp;
    }
}
