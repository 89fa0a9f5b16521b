package io.onecamp.test.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A message's comments, as one person writes and reads them. */
public record Discussion(Person who, String message, Optional<String> key) {

    /** A stretch of it, oldest first. */
    public record Stretch(List<Comment> comments, boolean hasBefore, boolean hasAfter) {

        public List<Long> numbers() {
            return comments.stream().map(Comment::number).toList();
        }

        public List<String> texts() {
            return comments.stream().map(Comment::text).toList();
        }
    }

    /** With this key, under which it can be repeated. */
    public Discussion under(String repeatKey) {
        return new Discussion(who, message, Optional.of(repeatKey));
    }

    /** Comments the message. */
    public Comment says(String text) {
        Answer answer = answered(text);
        if (answer.isRefusal()) {
            throw new Refused(answer);
        }
        return new Comment(answer.body());
    }

    /** A refusal is an answer. */
    public Answer answered(String text) {
        return who.sends(Call.post(path()).with("Idempotency-Key", key).with(Map.of("text", text)));
    }

    public Stretch newest() {
        return asking("");
    }

    /** Everything from the first number on, page by page. */
    public List<Comment> everything() {
        Stretch page = asking("?after=0&limit=200");
        List<Comment> all = new ArrayList<>(page.comments());
        while (page.hasAfter()) {
            page = asking("?limit=200&after=" + all.getLast().number());
            all.addAll(page.comments());
        }
        return all;
    }

    /** With a query of the story's own. */
    public Stretch asking(String query) {
        JsonNode body = who.calls(Call.get(path() + query)).body();
        return new Stretch(
                Person.list(body.path("comments")).stream().map(Comment::new).toList(),
                body.path("hasBefore").asBoolean(),
                body.path("hasAfter").asBoolean());
    }

    private String path() {
        return "/messages/" + message + "/comments";
    }
}
