package io.onecamp.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.bench.ways.Question;
import io.onecamp.bench.ways.TimelinePage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Pages of a conversation as the product tells them. */
public final class Pages {
    private Pages() {}

    /** The path of the page that answers the question. */
    public static String path(Question question) {
        return "/conversations/" + question.room().id() + "/messages?limit=" + Question.LIMIT + "&before="
                + question.before();
    }

    /** The path of the newest page. */
    public static String newest(Question question) {
        return "/conversations/" + question.room().id() + "/messages?limit=" + Question.LIMIT;
    }

    /** The page as every way tells it. */
    public static TimelinePage read(Product.Answer answer) throws IOException {
        List<TimelinePage.Line> lines = new ArrayList<>();
        for (JsonNode message : answer.json().path("messages")) {
            List<TimelinePage.Group> groups = new ArrayList<>();
            for (JsonNode reaction : message.path("reactions")) {
                List<String> people = new ArrayList<>();
                reaction.path("people").forEach(person -> people.add(person(person)));
                groups.add(new TimelinePage.Group(
                        reaction.path("emoji").asText(), reaction.path("count").asInt(), people));
            }
            List<String> attachments = new ArrayList<>();
            message.path("attachments")
                    .forEach(file -> attachments.add(file.path("name").asText()));
            lines.add(new TimelinePage.Line(
                    message.path("seq").asLong(),
                    person(message.path("author")),
                    message.path("text").asText(),
                    groups,
                    message.path("commentCount").asInt(),
                    attachments));
        }
        return new TimelinePage(lines);
    }

    private static String person(JsonNode person) {
        return person.path("id").asText() + " " + person.path("name").asText();
    }
}
