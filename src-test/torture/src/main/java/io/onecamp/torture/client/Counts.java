package io.onecamp.torture.client;

import java.util.concurrent.atomic.LongAdder;

/** How many calls there were, and how they went. */
public final class Counts {
    public final LongAdder calls = new LongAdder();
    public final LongAdder tries = new LongAdder();
    public final LongAdder unanswered = new LongAdder();
    public final LongAdder unavailable = new LongAdder();
    public final LongAdder inProgress = new LongAdder();
    public final LongAdder limited = new LongAdder();
    public final LongAdder defects = new LongAdder();
    public final LongAdder signIns = new LongAdder();
    public final LongAdder lateKeys = new LongAdder();
    public final LongAdder sockets = new LongAdder();
    public final LongAdder events = new LongAdder();
    public final LongAdder gaps = new LongAdder();
}
