package io.onecamp.domain.contract;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A transaction on a thread of its own, open between the steps of a script until it is committed or rolled back. */
public final class OpenTransaction implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 30;

    private enum End {
        COMMIT,
        ROLLBACK
    }

    private static final class RolledBack extends RuntimeException {}

    private final BlockingQueue<Supplier<End>> steps = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> over = new CompletableFuture<>();

    private OpenTransaction(Rows rows) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                rows.inTransaction(this::play);
                over.complete(null);
            } catch (RolledBack e) {
                over.complete(null);
            } catch (Throwable e) {
                over.completeExceptionally(e);
            }
        });
    }

    public static OpenTransaction of(Rows rows) {
        return new OpenTransaction(rows);
    }

    private End play() {
        try {
            while (true) {
                Supplier<End> step = steps.take();
                End end = step.get();
                if (end == End.ROLLBACK) {
                    throw new RolledBack();
                }
                if (end == End.COMMIT) {
                    return end;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does a step and waits for it. */
    public <T> T does(Supplier<T> step) {
        return answer(begins(step));
    }

    /** Begins a step that may have to wait for another transaction. */
    public <T> CompletableFuture<T> begins(Supplier<T> step) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        steps.add(() -> {
            try {
                answer.complete(step.get());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
            return null;
        });
        return answer;
    }

    public void commit() {
        steps.add(() -> End.COMMIT);
        answer(over);
    }

    public void rollBack() {
        steps.add(() -> End.ROLLBACK);
        answer(over);
    }

    @Override
    public void close() {
        steps.add(() -> End.ROLLBACK);
        over.exceptionally(e -> null)
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    /** What a step answered, its own failure thrown as it was. */
    public static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }
}
