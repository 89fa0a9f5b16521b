package io.onecamp.torture.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.torture.client.Call;
import io.onecamp.torture.client.Json;
import io.onecamp.torture.history.Fact;
import java.util.List;
import java.util.Optional;

/** Says something under a message of anybody's. */
record Commenting(Board board) implements Deed {

    @Override
    public void by(Somebody somebody) {
        List<String> rooms = board.roomsOf(somebody.id());
        if (!rooms.isEmpty()) {
            board.message(somebody.choices().of(rooms), somebody.choices())
                    .ifPresent(message -> under(message, somebody));
        }
    }

    private void under(Board.Thing message, Somebody somebody) {
        String text = somebody.token() + somebody.choices().words();
        Call call = Call.of(
                        "POST", message.path() + "/comments", somebody.choices().key())
                .with(Json.object().put("text", text));
        somebody.changes(
                        call,
                        Optional.of(message),
                        done -> new Fact.Commented(
                                somebody.id(), message.id(), place(done.answer().json()), text),
                        new Fact.Commented(somebody.id(), message.id(), Fact.Place.UNKNOWN, text))
                .ifPresent(done -> {
                    String id = done.answer().json().path("id").asText();
                    Board.Thing thing = new Board.Thing(message.conversation(), Board.Kind.COMMENT, id);
                    board.said(thing);
                    somebody.mine().wrote(new Mine.Written(thing, text));
                    somebody.mine().sent(new Mine.Sent(call, id));
                });
    }

    private static Fact.Place place(JsonNode answer) {
        return new Fact.Place(answer.path("id").asText(), answer.path("number").asLong());
    }
}
