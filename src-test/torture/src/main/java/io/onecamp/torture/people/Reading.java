package io.onecamp.torture.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.torture.client.Call;
import io.onecamp.torture.client.Outcome;
import io.onecamp.torture.history.Finding;
import java.util.List;

/** Reads the newest page: what one said oneself must be there as one last said it, whatever store is away. */
record Reading(Board board) implements Deed {

    @Override
    public void by(Somebody somebody) {
        List<String> rooms = board.roomsOf(somebody.id());
        if (rooms.isEmpty()) {
            return;
        }
        String room = somebody.choices().of(rooms);
        Call call = Call.get("/conversations/" + room + "/messages?limit="
                + (1 + somebody.choices().below(60)));
        switch (somebody.caller().sends(call)) {
            case Outcome.Done done ->
                done.answer().json().path("messages").forEach(message -> judge(message, somebody));
            case Outcome.Refused refused ->
                somebody.finds(Finding.Kind.REFUSED, call.toString(), somebody.id() + ": " + refused.answer());
            case Outcome.Unknown unknown -> {
                // Reading changes nothing.
            }
        }
    }

    private static void judge(JsonNode message, Somebody somebody) {
        if (!message.path("author").path("id").asText().equals(somebody.id())) {
            return;
        }
        String id = message.path("id").asText();
        Mine.Written mine = somebody.mine().find(id);
        boolean isGone = message.hasNonNull("deletedAt");
        if (mine != null && (isGone || !message.path("text").asText().equals(mine.text()))) {
            somebody.finds(
                    Finding.Kind.STALE_READ,
                    id,
                    "its author reads " + message + " after being told \"" + mine.text() + "\"");
        }
        if (isGone && !message.path("text").asText().isEmpty()) {
            somebody.finds(Finding.Kind.RESURRECTED, id, "is deleted and has a text: " + message);
        }
    }
}
