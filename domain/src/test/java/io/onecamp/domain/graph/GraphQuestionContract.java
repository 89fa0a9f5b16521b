package io.onecamp.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.graph.NodeState.PersonState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The question the graph is there for: the newest messages of a conversation with author, reactions grouped by emoji with
 * their people, and the size of each thread, all in one.
 */
public interface GraphQuestionContract extends GraphUnderTest {
    @Test
    default void one_question_tells_text_author_reactions_people_and_the_threads_size() {
        Scene scene = Scene.fresh();
        List<NodeState> states = new ArrayList<>(List.of(
                person(scene, 1, scene.ana(), "Ana"),
                person(scene, 2, scene.ben(), "Ben"),
                person(scene, 3, scene.eve(), "Eve")));
        for (int seq = 1; seq <= 50; seq++) {
            states.add(scene.posted(seq, 100 + seq, "number " + seq));
            states.add(scene.tally(seq, 200 + seq, Scene.reactedWith("👍", seq, scene.eve(), scene.ben())));
            states.add(scene.commented(seq, 1, 300 + seq, "a comment"));
        }
        writer().apply(states);
        Map<Seq, Told<MessageCard, MessageTally>> page = timelines()
                .page(
                        scene.workspace(),
                        scene.conversation(),
                        LongStream.rangeClosed(1, 50).mapToObj(Seq::new).toList());
        assertThat(page).hasSize(50);
        Told<MessageCard, MessageTally> last = page.get(new Seq(50));
        assertThat(last.card().text()).isEqualTo("number 50");
        assertThat(last.tally()).isEqualTo(Scene.reactedWith("👍", 50, scene.eve(), scene.ben()));
        assertThat(names(last))
                .isEqualTo(Map.of(
                        scene.ana(), "Ana",
                        scene.ben(), "Ben",
                        scene.eve(), "Eve"));
    }

    @Test
    default void people_are_named_by_their_edges_as_they_are_called_now() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(
                scene.posted(1, 5, "who am I?"),
                scene.tally(1, 6, Scene.reactedWith("👍", 0, scene.ben())),
                scene.posted(2, 7, "and who I?")));
        assertThat(names(told(scene, 1))).as("stubs").isEmpty();
        writer().apply(List.of(person(scene, 1, scene.ana(), "Ana"), person(scene, 2, scene.eve(), "Eve")));
        assertThat(names(told(scene, 1))).isEqualTo(Map.of(scene.ana(), "Ana"));
        writer().apply(List.of(person(scene, 8, scene.ana(), "Änne"), person(scene, 3, scene.ben(), "Ben")));
        assertThat(names(told(scene, 1)))
                .isEqualTo(Map.of(
                        scene.ana(), "Änne",
                        scene.ben(), "Ben"));
        assertThat(names(told(scene, 2))).isEqualTo(Map.of(scene.ana(), "Änne"));
        writer().apply(List.of(scene.tally(1, 9, MessageTally.EMPTY)));
        assertThat(names(told(scene, 1))).isEqualTo(Map.of(scene.ana(), "Änne"));
    }

    @Test
    default void who_commented_and_who_reacted_to_it_is_named_too() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(
                person(scene, 1, scene.ben(), "Ben"),
                person(scene, 2, scene.eve(), "Eve"),
                scene.commented(1, 1, 3, "a comment"),
                scene.commentTally(1, 1, 4, Scene.likedBy(scene.eve()))));
        assertThat(names(threads().page(scene.thread(1), List.of(new Seq(1))).get(new Seq(1))))
                .isEqualTo(Map.of(
                        scene.ben(), "Ben",
                        scene.eve(), "Eve"));
    }

    @Test
    default void the_cards_alone_are_those_of_the_whole_question() {
        Scene scene = Scene.fresh();
        List<NodeState> states = new ArrayList<>();
        for (int seq = 1; seq <= 40; seq++) {
            states.add(scene.posted(seq, 100 + seq, "number " + seq));
            states.add(scene.tally(seq, 200 + seq, Scene.reactedWith("👍", seq, scene.eve())));
        }
        states.add(scene.tally(41, 300, Scene.reactedWith("👍", 0, scene.eve())));
        writer().apply(states);
        List<Seq> asked = LongStream.rangeClosed(1, 42).mapToObj(Seq::new).toList();
        Map<Seq, Content<MessageCard>> cards = timelines().cards(scene.workspace(), scene.conversation(), asked);
        assertThat(cards).hasSize(40);
        timelines()
                .page(scene.workspace(), scene.conversation(), asked)
                .forEach((seq, told) ->
                        assertThat(cards.get(seq)).isEqualTo(new Content<>(told.card(), told.cardEntry())));
    }

    private Told<MessageCard, MessageTally> told(Scene scene, long seq) {
        return timelines()
                .page(scene.workspace(), scene.conversation(), List.of(new Seq(seq)))
                .get(new Seq(seq));
    }

    private static Map<PersonId, String> names(Told<?, ?> told) {
        return told.people().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().name()));
    }

    private static PersonState person(Scene scene, long entry, PersonId id, String name) {
        PersonCard card = new PersonCard(id, name, Role.MEMBER, Person.Standing.ACTIVE);
        return new PersonState(scene.workspace(), new EntryId(entry), card);
    }
}
