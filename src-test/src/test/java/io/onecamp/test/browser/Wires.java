package io.onecamp.test.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The wires between one window and the product. Paths are patterns with {@code **}. */
public final class Wires {
    private final Page page;

    Wires(Page page) {
        this.page = page;
    }

    /** Calls there never arrive, until mended. */
    public void cut(String path) {
        page.route(path, Route::abort);
    }

    /** Calls there arrive and are done; the answers are lost, until mended. */
    public void loseAnswers(String path) {
        page.route(path, route -> {
            route.fetch();
            route.abort();
        });
    }

    /** The answer of the first call there is lost. */
    public void loseFirstAnswer(String path) {
        AtomicInteger calls = new AtomicInteger();
        page.route(path, route -> {
            if (calls.getAndIncrement() == 0) {
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });
    }

    public void mend(String path) {
        page.unroute(path);
    }

    /** Counts the calls there, from now on. */
    public AtomicInteger counted(String path) {
        AtomicInteger calls = new AtomicInteger();
        Consumer<Route> count = route -> {
            calls.incrementAndGet();
            route.resume();
        };
        page.route(path, count);
        return calls;
    }
}
