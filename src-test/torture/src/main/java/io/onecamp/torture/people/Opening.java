package io.onecamp.torture.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.onecamp.torture.client.Call;
import io.onecamp.torture.client.Json;
import io.onecamp.torture.history.Fact;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Opens a conversation with one to three others; often one that is there, or that others open at this moment. */
record Opening(Board board) implements Deed {
    private static final int MOST_OTHERS = 3;

    @Override
    public void by(Somebody somebody) {
        List<String> everybody = somebody.town().people();
        TreeSet<String> people = new TreeSet<>(List.of(somebody.id()));
        for (int i = somebody.choices().below(MOST_OTHERS); i >= 0; i--) {
            people.add(somebody.choices().of(everybody));
        }
        ObjectNode body = Json.object();
        people.forEach(person -> body.withArray("participants").add(person));
        Call call = Call.of("POST", "/conversations", somebody.choices().key()).with(body);
        somebody.changes(
                        call,
                        Optional.empty(),
                        done -> new Fact.Opened(
                                somebody.id(), done.answer().json().path("id").asText(), people),
                        new Fact.Opened(somebody.id(), identity(people), people))
                .ifPresent(done -> {
                    String id = done.answer().json().path("id").asText();
                    board.opened(id, people);
                    somebody.mine().sent(new Mine.Sent(call, id));
                });
    }

    /** As the product computes it, for where no answer tells. */
    private static String identity(TreeSet<String> people) {
        return switch (people.size()) {
            case 1 -> people.first() + "_" + people.first();
            case 2 -> people.first() + "_" + people.last();
            default -> GroupId.of(people);
        };
    }
}
