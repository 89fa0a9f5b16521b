package io.onecamp.torture.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.torture.client.Call;
import io.onecamp.torture.client.Json;
import io.onecamp.torture.client.Outcome;
import io.onecamp.torture.history.Fact;
import java.util.List;
import java.util.Optional;

/** Marks a conversation as read, up to what is there. */
record MovingOn(Board board) implements Deed {

    @Override
    public void by(Somebody somebody) {
        List<String> rooms = board.roomsOf(somebody.id());
        if (rooms.isEmpty()) {
            return;
        }
        String room = somebody.choices().of(rooms);
        if (somebody.caller().sends(Call.get("/conversations/" + room)) instanceof Outcome.Done looked) {
            JsonNode state = looked.answer().json();
            long last = state.path("lastSeq").asLong();
            if (last > 0) {
                move(room, Math.max(1, last - somebody.choices().below(3)), somebody);
            }
        }
    }

    private static void move(String room, long seq, Somebody somebody) {
        Call call = Call.of(
                        "PUT",
                        "/conversations/" + room + "/read",
                        somebody.choices().key())
                .with(Json.object().put("seq", seq));
        Fact fact = new Fact.Read(somebody.id(), room, seq);
        somebody.changes(call, Optional.empty(), done -> fact, fact)
                .ifPresent(done -> somebody.mine().sent(new Mine.Sent(call, "")));
    }
}
