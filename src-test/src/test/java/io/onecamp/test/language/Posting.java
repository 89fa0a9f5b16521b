package io.onecamp.test.language;

import java.util.Map;
import java.util.Optional;

/** Something to say, not sent yet. */
public record Posting(Person who, String text, Optional<String> key) {

    /** With this key, under which it can be repeated. */
    public Posting under(String repeatKey) {
        return new Posting(who, text, Optional.of(repeatKey));
    }

    public Said in(Room room) {
        Answer answer = answeredIn(room.id());
        if (answer.isRefusal()) {
            throw new Refused(answer);
        }
        return new Said(answer.body());
    }

    /** Names the conversation by id, right or wrong; a refusal is an answer. */
    public Answer answeredIn(String room) {
        return who.sends(Call.post("/conversations/" + room + "/messages")
                .with("Idempotency-Key", key)
                .with(Map.of("text", text)));
    }
}
