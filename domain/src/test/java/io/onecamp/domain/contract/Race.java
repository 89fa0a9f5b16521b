package io.onecamp.domain.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntFunction;

/** Many threads that do something at the same moment. */
public final class Race {
    private Race() {}

    /** What each of so many runners answered, in no order. A runner's failure is the race's. */
    public static <T> List<T> of(int runners, IntFunction<T> work) {
        CyclicBarrier line = new CyclicBarrier(runners);
        List<CompletableFuture<T>> finishes = new ArrayList<>();
        for (int runner = 0; runner < runners; runner++) {
            int number = runner;
            CompletableFuture<T> finish = new CompletableFuture<>();
            finishes.add(finish);
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    line.await();
                    finish.complete(work.apply(number));
                } catch (Throwable e) {
                    finish.completeExceptionally(e);
                }
            });
        }
        return finishes.stream().map(OpenTransaction::answer).toList();
    }
}
