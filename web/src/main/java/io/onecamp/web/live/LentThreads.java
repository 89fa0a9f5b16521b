package io.onecamp.web.live;

import io.onecamp.domain.thread.OwnThreads;
import org.jspecify.annotations.Nullable;

/**
 * The server's threads that still carry the application's class loader when it goes. A pool of WildFly's that needs one
 * more thread while we send or close on a socket makes it on ours, and it inherits the loader for good; no server puts
 * that right, and each would keep the whole application in memory.
 */
final class LentThreads {

    private LentThreads() {}

    /** Takes the loader off them. This thread's own is left: who lent it to us takes it back. */
    static void release() {
        ClassLoader instead = OwnThreads.class.getClassLoader().getParent();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread != Thread.currentThread())
                .filter(thread -> isOurs(thread.getContextClassLoader()))
                .forEach(thread -> thread.setContextClassLoader(instead));
    }

    /** Whichever module's it is: all of them find the class that lies in the library of all. */
    private static boolean isOurs(@Nullable ClassLoader loader) {
        try {
            return loader != null && loader.loadClass(OwnThreads.class.getName()) == OwnThreads.class;
        } catch (ClassNotFoundException | LinkageError another) {
            return false;
        }
    }
}
