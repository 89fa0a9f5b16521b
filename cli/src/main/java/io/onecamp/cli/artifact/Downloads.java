package io.onecamp.cli.artifact;

import io.onecamp.cli.screen.Screen;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Shows what is being fetched, while it comes, and says each larger file when it has come. */
public final class Downloads extends AbstractTransferListener {
    private static final long LARGE = 1_000_000;
    private static final long PAUSE_NANOS = 200_000_000;

    private final Screen screen;
    private final Map<String, Long> bytes = new ConcurrentHashMap<>();
    private long shown;

    /** Shows it there. */
    public Downloads(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void transferProgressed(TransferEvent event) {
        bytes.put(event.getResource().getResourceName(), event.getTransferredBytes());
        if (dueAgain()) {
            long total = event.getResource().getContentLength();
            String of = total > 0 ? " of " + Screen.size(total) : "";
            screen.pass("  fetching " + name(event) + ", " + Screen.size(event.getTransferredBytes()) + of + "; "
                    + Screen.size(total()) + " in all");
        }
    }

    @Override
    public void transferSucceeded(TransferEvent event) {
        bytes.put(event.getResource().getResourceName(), event.getTransferredBytes());
        if (event.getTransferredBytes() > LARGE) {
            screen.ok("fetched", name(event) + ", " + Screen.size(event.getTransferredBytes()));
        }
    }

    private long total() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private synchronized boolean dueAgain() {
        long now = System.nanoTime();
        boolean due = now - shown > PAUSE_NANOS;
        if (due) {
            shown = now;
        }
        return due;
    }

    private static String name(TransferEvent event) {
        String path = event.getResource().getResourceName();
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
