package io.onecamp.torture.people;

import io.onecamp.torture.client.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one person remembers of what they did; one thread. */
final class Mine {
    private static final int REMEMBERED = 500;
    private static final int KEYS = 60;

    private final List<Written> written = new ArrayList<>();
    private final Map<String, Written> byId = new HashMap<>();
    private final List<Reaction> reactions = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<String> files = new ArrayList<>();
    private int counter;

    /** Something of one's own that is not deleted; its text as it was last acknowledged. */
    record Written(Board.Thing thing, String text) {}

    record Reaction(Board.Thing thing, String emoji) {}

    /** A call that was answered with this id. */
    record Sent(Call call, String id) {}

    int next() {
        return ++counter;
    }

    List<Written> written() {
        return written;
    }

    /** As one last wrote it; null where it is not one's own, was deleted, or is long ago. */
    @org.jspecify.annotations.Nullable
    Written find(String id) {
        return byId.get(id);
    }

    void wrote(Written one) {
        written.removeIf(before -> before.thing().equals(one.thing()));
        written.add(one);
        byId.put(one.thing().id(), one);
        if (written.size() > REMEMBERED) {
            byId.remove(written.removeFirst().thing().id());
        }
    }

    void deleted(Board.Thing thing) {
        written.removeIf(before -> before.thing().equals(thing));
        byId.remove(thing.id());
    }

    List<Reaction> reactions() {
        return reactions;
    }

    void reacted(Reaction one) {
        reactions.remove(one);
        reactions.add(one);
        if (reactions.size() > REMEMBERED) {
            reactions.removeFirst();
        }
    }

    List<Sent> sent() {
        return sent;
    }

    void sent(Sent one) {
        sent.add(one);
        if (sent.size() > KEYS) {
            sent.removeFirst();
        }
    }

    /** Uploaded, and carried by no message yet. */
    List<String> files() {
        return files;
    }
}
