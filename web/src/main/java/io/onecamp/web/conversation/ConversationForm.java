package io.onecamp.web.conversation;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.id.PersonId;
import io.onecamp.web.request.Given;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** With whom to talk. */
@Schema(description = "With whom to talk; the caller is added where left out.")
public record ConversationForm(
        @Schema(required = true, description = "Ids of people; none for a conversation with oneself.") @Nullable
        List<@Nullable String> participants) {

    private static final int MOST = 50;

    /** @throws Invalid naming the place in the list of what is no person's id */
    List<PersonId> people() {
        List<@Nullable String> given = Given.field("participants", participants);
        if (given.size() > MOST) {
            throw Invalid.field("participants", "must be at most " + MOST);
        }
        List<PersonId> people = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            people.add(person("participants[" + i + "]", given.get(i)));
        }
        return people;
    }

    private static PersonId person(String field, @Nullable String text) {
        try {
            return PersonId.parse(Given.field(field, text));
        } catch (IllegalArgumentException e) {
            throw Invalid.field(field, "must be a person's id");
        }
    }
}
