package io.onecamp.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class SerialTasksTest {

    private final Deque<Runnable> executor = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();
    private final SerialTasks testee = new SerialTasks(executor::add);

    @Test
    void tasks_run_one_after_the_other_and_take_turns_with_others() {
        testee.submit(() -> done.add("first"));
        testee.submit(() -> done.add("second"));
        assertThat(executor).hasSize(1);
        executor.poll().run();
        assertThat(done).containsExactly("first");
        executor.poll().run();
        assertThat(done).containsExactly("first", "second");
        assertThat(executor).isEmpty();
    }

    @Test
    void a_task_that_throws_does_not_stop_the_next() {
        testee.submit(() -> {
            throw new IllegalStateException("on purpose");
        });
        testee.submit(() -> done.add("second"));
        try {
            executor.poll().run();
        } catch (IllegalStateException e) {
            done.add("thrown");
        }
        executor.poll().run();
        assertThat(done).containsExactly("thrown", "second");
    }

    @Test
    void more_than_it_holds_is_refused() {
        int taken = 0;
        while (taken < 10_000 && testee.submit(() -> {})) {
            taken++;
        }
        assertThat(taken).isEqualTo(256);
    }
}
