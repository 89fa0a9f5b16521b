package io.onecamp.torture.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onecamp.torture.client.Call;
import io.onecamp.torture.client.Json;
import io.onecamp.torture.history.Fact;
import java.util.List;
import java.util.Optional;

/** Says something in a conversation of one's own, now and then with a file. */
record Posting(Board board) implements Deed {

    @Override
    public void by(Somebody somebody) {
        List<String> rooms = board.roomsOf(somebody.id());
        if (rooms.isEmpty()) {
            return;
        }
        Choices choices = somebody.choices();
        String room = choices.of(rooms);
        String text = somebody.token() + choices.words();
        List<String> files = somebody.mine().files().isEmpty()
                ? List.of()
                : List.of(somebody.mine().files().removeFirst());
        ObjectNode body = Json.object().put("text", text);
        files.forEach(file -> body.withArray("attachments").add(file));
        Call call = Call.of("POST", "/conversations/" + room + "/messages", choices.key())
                .with(body);
        somebody.changes(
                        call,
                        Optional.empty(),
                        done -> new Fact.Posted(
                                somebody.id(), room, place(done.answer().json()), text, files),
                        new Fact.Posted(somebody.id(), room, Fact.Place.UNKNOWN, text, files))
                .ifPresent(done -> {
                    String id = done.answer().json().path("id").asText();
                    Board.Thing thing = new Board.Thing(room, Board.Kind.MESSAGE, id);
                    board.said(thing);
                    somebody.mine().wrote(new Mine.Written(thing, text));
                    somebody.mine().sent(new Mine.Sent(call, id));
                });
    }

    private static Fact.Place place(JsonNode answer) {
        return new Fact.Place(answer.path("id").asText(), answer.path("seq").asLong());
    }
}
