package io.onecamp.cli.installation;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/** The file {@code state.json}. Several stores are started at once, so changes are made one after another. */
public final class StateFile {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path file;

    /** The state of the installation in that folder. */
    public StateFile(DataDirectory data) {
        this.file = data.at("state.json");
    }

    /** What is remembered now; an empty state before the first {@code up}. */
    public synchronized State read() {
        try {
            return Files.exists(file) ? JSON.readValue(Files.readString(file), State.class) : State.EMPTY;
        } catch (JacksonException e) {
            throw new Refusal(
                    Exit.FAILED,
                    file + " cannot be read: " + e.getOriginalMessage(),
                    "It is written in one step, so somebody has edited it; restore it, or move it away after stopping"
                            + " the processes whose working directory lies in this folder.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes it; the change is on disk when this returns. */
    public synchronized State change(UnaryOperator<State> change) {
        State changed = change.apply(read());
        try {
            PrivateFile.write(file, JSON.writeValueAsString(changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed;
    }
}
