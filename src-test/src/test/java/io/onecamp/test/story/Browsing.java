package io.onecamp.test.story;

import io.onecamp.test.browser.Browsers;
import io.onecamp.test.browser.Look;
import io.onecamp.test.browser.Window;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Windows for one story, closed after it. A window that the browser complained in fails the story. Where the machine has
 * no Chromium the stories are skipped.
 */
final class Browsing implements BeforeEachCallback, AfterEachCallback {
    private final List<Window> windows = new ArrayList<>();
    private @Nullable Browsers browsers;

    Window window() {
        return window(Look.WIDE);
    }

    Window window(Look look) {
        Browsers running = browsers;
        if (running == null) {
            throw new IllegalStateException("no story is being told");
        }
        Window window = running.window(look);
        windows.add(window);
        return window;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Optional<Path> program = Browsers.program();
        Assumptions.assumeTrue(
                program.isPresent(), "there is no chromium on the PATH, and ONECAMP_CHROMIUM names none");
        browsers = context.getRoot()
                .getStore(Namespace.create(Browsing.class))
                .getOrComputeIfAbsent(
                        Browsers.class,
                        type -> Browsers.start(
                                program.orElseThrow(), Running.world().home()),
                        Browsers.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> complaints =
                windows.stream().flatMap(window -> window.complaints().stream()).toList();
        windows.forEach(Window::close);
        windows.clear();
        if (context.getExecutionException().isEmpty()) {
            Assertions.assertThat(complaints)
                    .as("what the browser complained of")
                    .isEmpty();
        }
    }
}
