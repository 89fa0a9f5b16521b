package io.onecamp.test.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The Chromium of this machine, without a screen. Nothing is downloaded: where there is none, there are no windows. */
public final class Browsers implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE_MS = 20_000;

    private final Playwright playwright;
    private final Browser browser;
    private final URI home;
    private final AtomicInteger opened = new AtomicInteger();

    private Browsers(Path program, URI home) {
        this.home = home;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(QUIET));
    }

    /** The program: what {@code ONECAMP_CHROMIUM} names, else the first of its usual names on the PATH. */
    public static Optional<Path> program() {
        String named = System.getenv("ONECAMP_CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return NAMES.stream()
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param home where people reach the product */
    public static Browsers start(Path program, URI home) {
        return new Browsers(program, home);
    }

    /** A window of somebody's own: it shares nothing with any other. */
    public Window window(Look look) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(home.toString())
                .setLocale("en-GB")
                // Each from an address of its own, as if through a reverse proxy: see Installation.
                .setExtraHTTPHeaders(Map.of("X-Forwarded-For", "192.0.2." + opened.incrementAndGet() % 256))
                .setViewportSize(look.width(), look.height())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(look.touch() == Look.Touch.YES)
                .setColorScheme(look.colours() == Look.Colours.DARK ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.setDefaultTimeout(PATIENCE_MS);
        return new Window(context, look);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
