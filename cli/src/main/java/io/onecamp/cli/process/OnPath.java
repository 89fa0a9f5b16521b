package io.onecamp.cli.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Programs the operator has installed. */
public final class OnPath {
    private OnPath() {}

    /** The first program of that name on the PATH. */
    public static Optional<Path> find(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /** The name the system will tell for it: that of the file behind any symbolic links. */
    public static String realName(Path program) throws IOException {
        return program.toRealPath().getFileName().toString();
    }
}
