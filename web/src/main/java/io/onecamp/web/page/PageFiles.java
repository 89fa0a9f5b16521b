package io.onecamp.web.page;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All files of the page, read once: they are few and small. What is not among them does not exist, so no spelling of a
 * path leads anywhere else.
 */
final class PageFiles {

    private static final String FIRST = "/index.html";

    private final Map<String, PageFile> files = new HashMap<>();

    static PageFiles of(ServletContext archive) {
        PageFiles all = new PageFiles();
        all.read(archive, "/");
        return all;
    }

    Optional<PageFile> find(String path) {
        return Optional.ofNullable(files.get(path.equals("/") ? FIRST : path));
    }

    private void read(ServletContext archive, String folder) {
        Set<String> paths = archive.getResourcePaths(folder);
        if (paths == null) {
            return;
        }
        for (String path : paths) {
            if (path.startsWith("/WEB-INF") || path.startsWith("/META-INF")) {
                continue;
            }
            if (path.endsWith("/")) {
                read(archive, path);
            } else {
                files.put(path, new PageFile(path, content(archive, path)));
            }
        }
    }

    private static byte[] content(ServletContext archive, String path) {
        try (InputStream file = archive.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("listed in the archive, but not there: " + path);
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
