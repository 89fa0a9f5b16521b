package io.onecamp.torture.run;

import io.onecamp.torture.client.Caller;
import io.onecamp.torture.client.Fold;
import io.onecamp.torture.client.Listener;
import io.onecamp.torture.people.Somebody;

/** One person with everything that is theirs: what they do, and what they hear meanwhile. */
record Villager(Caller caller, Somebody somebody, Fold followed, Listener listener) {
    String id() {
        return caller.session().id();
    }
}
