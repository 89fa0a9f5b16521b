package io.onecamp.torture.people;

import io.onecamp.torture.client.Call;
import io.onecamp.torture.history.Fact;
import java.util.Optional;

/** Takes a reaction of one's own back; now and then one that was taken back before. */
record Unreacting() implements Deed {

    @Override
    public void by(Somebody somebody) {
        Mine mine = somebody.mine();
        if (mine.reactions().isEmpty()) {
            return;
        }
        Mine.Reaction one = somebody.choices().newestOf(mine.reactions());
        Call call = Reacting.call("DELETE", one.thing(), one.emoji(), somebody);
        Fact fact = new Fact.Unreacted(somebody.id(), one.thing().id(), one.emoji());
        somebody.changes(call, Optional.empty(), done -> fact, fact)
                .ifPresent(done -> mine.sent(new Mine.Sent(call, "")));
    }
}
