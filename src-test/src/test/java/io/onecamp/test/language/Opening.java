package io.onecamp.test.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Opening a conversation, not sent yet. */
public record Opening(Person who, Optional<String> key) {

    public Opening under(String repeatKey) {
        return new Opening(who, Optional.of(repeatKey));
    }

    public Room with(Person... others) {
        return room(ids(List.of(Stream.of(others).map(Person::id).toArray(String[]::new))));
    }

    public Room with(List<Person> others) {
        return room(ids(others.stream().map(Person::id).toList()));
    }

    /** With nobody but oneself. */
    public Room alone() {
        return room(ids(List.of()));
    }

    /** Names the people by ids, right or wrong; a refusal is an answer. */
    public Answer ids(List<String> ids) {
        return who.sends(
                Call.post("/conversations").with("Idempotency-Key", key).with(Map.of("participants", ids)));
    }

    private static Room room(Answer answer) {
        if (answer.isRefusal()) {
            throw new Refused(answer);
        }
        return new Room(answer.body());
    }
}
