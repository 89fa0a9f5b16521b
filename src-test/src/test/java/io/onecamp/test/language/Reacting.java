package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reactions to one message or comment, as one person gives and reads them. */
public record Reacting(Person who, String target, Optional<String> key) {

    static Reacting to(Person who, Said said) {
        return new Reacting(who, "/messages/" + said.id(), Optional.empty());
    }

    static Reacting to(Person who, Comment comment) {
        return new Reacting(who, "/comments/" + comment.id(), Optional.empty());
    }

    /** With this key, under which it can be repeated. */
    public Reacting under(String repeatKey) {
        return new Reacting(who, target, Optional.of(repeatKey));
    }

    /** Reacts; how the reactions stand then. */
    public List<JsonNode> with(String emoji) {
        Answer answer = answeredWith(emoji);
        if (answer.isRefusal()) {
            throw new Refused(answer);
        }
        return Person.list(answer.body().path("reactions"));
    }

    /** A refusal is an answer. */
    public Answer answeredWith(String emoji) {
        return who.sends(Call.put(path(emoji)).with("Idempotency-Key", key));
    }

    /** Takes it back. */
    public Answer without(String emoji) {
        return who.calls(Call.delete(path(emoji)).with("Idempotency-Key", key));
    }

    /** A page of everyone who reacted. */
    public JsonNode everyone(String query) {
        return who.calls(Call.get(target + "/reactions" + query)).body();
    }

    /** The call's path, for what the language has no word for. */
    public String path(String emoji) {
        return target + "/reactions/" + encoded(emoji);
    }

    /** As it stands in a path or query. */
    public static String encoded(String emoji) {
        return URLEncoder.encode(emoji, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
