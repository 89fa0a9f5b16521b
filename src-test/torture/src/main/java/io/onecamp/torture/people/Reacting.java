package io.onecamp.torture.people;

import io.onecamp.torture.client.Call;
import io.onecamp.torture.history.Fact;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reacts to something that anybody said. */
record Reacting(Board board) implements Deed {

    @Override
    public void by(Somebody somebody) {
        List<String> rooms = board.roomsOf(somebody.id());
        if (!rooms.isEmpty()) {
            board.something(somebody.choices().of(rooms), somebody.choices()).ifPresent(thing -> to(thing, somebody));
        }
    }

    private static void to(Board.Thing thing, Somebody somebody) {
        String emoji = somebody.choices().emoji();
        Call call = call("PUT", thing, emoji, somebody);
        Fact fact = new Fact.Reacted(somebody.id(), thing.id(), emoji);
        somebody.changes(call, Optional.of(thing), done -> fact, fact).ifPresent(done -> {
            somebody.mine().reacted(new Mine.Reaction(thing, emoji));
            somebody.mine().sent(new Mine.Sent(call, ""));
        });
    }

    static Call call(String method, Board.Thing thing, String emoji, Somebody somebody) {
        String path = thing.path() + "/reactions/" + URLEncoder.encode(emoji, StandardCharsets.UTF_8);
        return Call.of(method, path, somebody.choices().key());
    }
}
