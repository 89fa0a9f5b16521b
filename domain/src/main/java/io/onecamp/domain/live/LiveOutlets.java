package io.onecamp.domain.live;

/** Where outlets say that they are there. */
public interface LiveOutlets {
    void register(LiveOutlet outlet);

    void unregister(LiveOutlet outlet);

    /** Called when somebody connects, so that the tail wakes up where it slept for lack of listeners. */
    void wake();
}
