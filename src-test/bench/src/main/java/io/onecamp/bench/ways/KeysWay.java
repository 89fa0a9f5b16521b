package io.onecamp.bench.ways;

import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.person.PersonCard;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole question at the product's port: numbers are dense, so a page is a list of keys, and the graph answers with
 * cards, tallies and the people at the ends of their edges, in one request.
 */
public final class KeysWay implements Way {
    private final GraphTimelines timelines;
    private final WorkspaceId workspace;
    private final String title;

    public KeysWay(String title, GraphTimelines timelines, WorkspaceId workspace) {
        this.title = title;
        this.timelines = timelines;
        this.workspace = workspace;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public TimelinePage page(Question question) {
        List<Seq> numbers = question.numbers();
        Map<Seq, Told<MessageCard, MessageTally>> told =
                timelines.page(workspace, question.room().id(), numbers);
        return new TimelinePage(numbers.stream()
                .flatMap(seq -> Stream.ofNullable(told.get(seq)))
                .map(one -> TimelinePage.line(one.card(), one.tally(), person -> named(one, person)))
                .toList());
    }

    private static String named(Told<MessageCard, MessageTally> told, PersonId person) {
        return Optional.ofNullable(told.people().get(person))
                .map(PersonCard::name)
                .orElse("?");
    }
}
