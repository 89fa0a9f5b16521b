package io.onecamp.persistence.testbed;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The end of a node at a crash point: nobody catches it, what is open is rolled back, and no bean does anything any more. */
final class Death {
    static final Death NEVER = new Death(null);

    private final @Nullable CrashPoint point;
    private volatile boolean come;

    Death(@Nullable CrashPoint point) {
        this.point = point;
    }

    /** What ends the thread that comes to it. */
    static final class Died extends Error {
        Died(CrashPoint point) {
            super("the process died: " + point);
        }
    }

    boolean hasCome() {
        return come;
    }

    void at(Method method, CrashPoint.Moment moment) {
        Optional.ofNullable(point)
                .filter(it -> come || (it.moment() == moment && is(method, it)))
                .ifPresent(it -> {
                    come = true;
                    throw new Died(it);
                });
    }

    private static boolean is(Method method, CrashPoint point) {
        return method.getName().equals(point.method())
                && method.getDeclaringClass().getSimpleName().equals(point.bean());
    }
}
