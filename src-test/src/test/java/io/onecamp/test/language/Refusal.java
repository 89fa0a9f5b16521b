package io.onecamp.test.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** A refusal as the story goes on to judge it. */
public record Refusal(Answer answer) {

    /** The stable code, as {@code not_found}. */
    public Refusal because(String code) {
        assertThat(answer.body().path("code").asText()).as(answer.toString()).isEqualTo(code);
        return this;
    }

    /** Names that field among the errors. */
    public Refusal naming(String field) {
        assertThat(StreamSupport.stream(answer.body().path("errors").spliterator(), false)
                        .map(error -> error.path("field").asText()))
                .as(answer.toString())
                .contains(field);
        return this;
    }

    /** Its words have this in them. */
    public Refusal saying(String words) {
        assertThat(answer.body().path("detail").asText()).as(answer.toString()).contains(words);
        return this;
    }

    /** What may differ between two refusals of the same thing is left out: the path that was asked for, and the trace. */
    public JsonNode withoutPlace() {
        ObjectNode body = answer.body().deepCopy();
        return body.remove(List.of("instance", "traceId"));
    }
}
