package io.onecamp.cli.installation;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Held while a command changes an installation. The operating system lets go of it when the holder dies, however it
 * dies, so there is no stale lock.
 */
public final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** Does the work while holding the lock; waits so long for another holder and then refuses. */
    public static void holding(DataDirectory data, Duration patience, Work work) throws IOException {
        Lock lock = take(data, patience);
        try {
            work.run();
        } finally {
            lock.close();
        }
    }

    /** Takes the lock, waiting so long for another holder; refuses with {@link Exit#BUSY} after that. */
    public static Lock take(DataDirectory data, Duration patience) throws IOException {
        FileChannel channel =
                FileChannel.open(data.at("onecamp.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long limit = System.nanoTime() + patience.toNanos();
        while (attempt(channel) == null) {
            if (System.nanoTime() > limit) {
                channel.close();
                throw new Refusal(
                        Exit.BUSY,
                        "Another `onecamp up` or `down` is at work on " + data.root() + ".",
                        "Wait until it has finished, then run it again.");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        return new Lock(channel);
    }

    private static @Nullable FileLock attempt(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** What needs the lock. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws IOException;
    }
}
