package io.onecamp.web.live;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs tasks one after the other on threads that others use too, so that no socket ever holds a thread of its own. */
final class SerialTasks {

    private static final int MOST = 256;

    private final Executor executor;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;

    SerialTasks(Executor executor) {
        this.executor = executor;
    }

    /** @return whether the task was taken; not where too many wait already, or the executor is closed */
    synchronized boolean submit(Runnable task) {
        if (waiting.size() >= MOST) {
            return false;
        }
        waiting.add(task);
        return running || start();
    }

    private boolean start() {
        try {
            executor.execute(this::next);
            running = true;
            return true;
        } catch (RejectedExecutionException | IllegalStateException e) {
            waiting.clear();
            return false;
        }
    }

    /** One task, then the next by the executor again: a busy socket takes turns with the others. */
    private void next() {
        Runnable task;
        synchronized (this) {
            task = waiting.poll();
        }
        try {
            if (task != null) {
                task.run();
            }
        } finally {
            synchronized (this) {
                running = !waiting.isEmpty() && start();
            }
        }
    }
}
