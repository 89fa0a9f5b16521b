package io.onecamp.bench.data;

import java.io.IOException;
import java.sql.SQLException;

/** Hears what happens in the generated data set, in order. */
public interface Story {
    default void joined(Member member) throws IOException, SQLException {}

    default void opened(Room room) throws IOException, SQLException {}

    default void said(Room room, Said said) throws IOException, SQLException {}
}
