package io.onecamp.test.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Something to say, not sent yet. */
public record Posting(Person who, String text, List<String> files, Optional<String> key) {

    /** With this key, under which it can be repeated. */
    public Posting under(String repeatKey) {
        return new Posting(who, text, files, Optional.of(repeatKey));
    }

    /** Carrying these files, in this order. */
    public Posting carrying(Uploaded... uploaded) {
        return carrying(Stream.of(uploaded).map(Uploaded::id).toList());
    }

    /** Carrying what has these ids, right or wrong. */
    public Posting carrying(List<String> ids) {
        return new Posting(who, text, ids, key);
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
        Map<String, Object> form = new HashMap<>();
        if (files.isEmpty() || !text.isEmpty()) {
            form.put("text", text);
        }
        if (!files.isEmpty()) {
            form.put("attachments", files);
        }
        return who.sends(Call.post("/conversations/" + room + "/messages")
                .with("Idempotency-Key", key)
                .with(form));
    }
}
