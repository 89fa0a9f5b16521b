package io.onecamp.torture.people;

import io.onecamp.torture.client.Ending;

/** What those who live at the same time have in common. */
public final class Neighbours {
    private final Board board = new Board();
    private final Ending ending;

    public Neighbours(Ending ending) {
        this.ending = ending;
    }

    Board board() {
        return board;
    }

    Ending ending() {
        return ending;
    }
}
