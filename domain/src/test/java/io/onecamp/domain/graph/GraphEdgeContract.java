package io.onecamp.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.graph.NodeState.ConversationState;
import io.onecamp.domain.graph.NodeState.PersonState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Edges follow the part that owns them, and lead to stubs until their ends have come. */
public interface GraphEdgeContract extends GraphUnderTest {
    @Test
    default void an_author_who_is_not_there_yet_is_a_stub_that_is_filled_later() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(scene.posted(1, 5, "who am I?")));
        assertThat(glimpse().nodesOf(scene.workspace(), scene.ana())).isEqualTo(1);
        assertThat(glimpse().nodesOf(scene.workspace(), scene.conversation())).isEqualTo(1);
        assertThat(glimpse().person(scene.workspace(), scene.ana())).isEmpty();
        assertThat(glimpse().conversation(scene.workspace(), scene.conversation()))
                .isEmpty();

        // The person's entry is older than the message's: a stub holds no entry that could keep it out.
        writer().apply(List.of(person(scene, 1, scene.ana(), "Ana")));
        assertThat(glimpse().person(scene.workspace(), scene.ana()))
                .map(PersonCard::name)
                .contains("Ana");
        assertThat(glimpse().nodesOf(scene.workspace(), scene.ana())).isEqualTo(1);
        assertThat(glimpse().authors(scene.workspace(), scene.conversation(), new Seq(1)))
                .containsExactly(scene.ana());
    }

    @Test
    default void a_stub_never_replaces_what_is_there() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(person(scene, 1, scene.ana(), "Ana")));
        writer().apply(List.of(scene.posted(1, 5, "it is me")));
        assertThat(glimpse().person(scene.workspace(), scene.ana()))
                .map(PersonCard::name)
                .contains("Ana");
    }

    @Test
    default void states_and_stubs_of_one_key_in_one_request_are_one_node() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(
                scene.posted(1, 3, "one"),
                scene.posted(2, 4, "two"),
                scene.tally(1, 5, Scene.reactedWith("👍", 0, scene.ana(), scene.ben())),
                scene.tally(2, 6, Scene.reactedWith("👍", 0, scene.ana())),
                scene.tally(3, 6, Scene.reactedWith("👍", 0, scene.ben())),
                conversation(scene, 2, scene.ana(), scene.ben()),
                person(scene, 1, scene.ana(), "Ana")));
        for (PersonId person : List.of(scene.ana(), scene.ben())) {
            assertThat(glimpse().nodesOf(scene.workspace(), person)).isEqualTo(1);
        }
        assertThat(glimpse().nodesOf(scene.workspace(), scene.conversation())).isEqualTo(1);
        for (int seq = 1; seq <= 3; seq++) {
            assertThat(glimpse().nodesOf(scene.workspace(), scene.conversation(), new Seq(seq)))
                    .isEqualTo(1);
        }
        assertThat(glimpse().person(scene.workspace(), scene.ana())).isPresent();
    }

    @Test
    default void the_same_person_is_somebody_else_in_another_workspace() {
        Scene here = Scene.fresh();
        Scene there = Scene.fresh();
        writer().apply(List.of(person(here, 1, here.ana(), "Ana")));
        assertThat(glimpse().nodesOf(there.workspace(), here.ana())).isZero();
        assertThat(glimpse().person(there.workspace(), here.ana())).isEmpty();
    }

    @Test
    default void the_people_of_a_tally_are_replaced_and_emptied() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(scene.tally(1, 1, Scene.reactedWith("👍", 0, scene.ana(), scene.ben()))));
        assertThat(reacted(scene)).containsExactlyInAnyOrder(scene.ana(), scene.ben());
        writer().apply(List.of(scene.tally(1, 2, Scene.reactedWith("👍", 0, scene.ben(), scene.eve()))));
        assertThat(reacted(scene)).containsExactlyInAnyOrder(scene.ben(), scene.eve());
        writer().apply(List.of(scene.tally(1, 1, Scene.reactedWith("👍", 0, scene.ana()))));
        assertThat(reacted(scene)).containsExactlyInAnyOrder(scene.ben(), scene.eve());
        writer().apply(List.of(scene.tally(1, 3, MessageTally.EMPTY)));
        assertThat(reacted(scene)).isEmpty();
    }

    @Test
    default void participants_are_replaced() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(conversation(scene, 1, scene.ana(), scene.ben())));
        writer().apply(List.of(conversation(scene, 3, scene.ben(), scene.eve())));
        writer().apply(List.of(conversation(scene, 2, scene.ana())));
        assertThat(glimpse().participants(scene.workspace(), scene.conversation()))
                .containsExactlyInAnyOrder(scene.ben(), scene.eve());
    }

    @Test
    default void the_newer_name_of_a_person_stays() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(person(scene, 2, scene.ana(), "Ana Newer")));
        writer().apply(List.of(person(scene, 1, scene.ana(), "Ana")));
        assertThat(glimpse().person(scene.workspace(), scene.ana()))
                .map(PersonCard::name)
                .contains("Ana Newer");
    }

    private Set<PersonId> reacted(Scene scene) {
        return glimpse().reacted(scene.workspace(), scene.conversation(), new Seq(1));
    }

    private static PersonState person(Scene scene, long entry, PersonId id, String name) {
        PersonCard card = new PersonCard(id, name, Role.MEMBER, Person.Standing.ACTIVE);
        return new PersonState(scene.workspace(), new EntryId(entry), card);
    }

    private static ConversationState conversation(Scene scene, long entry, PersonId... people) {
        ConversationCard card = new ConversationCard(
                scene.conversation(), ConversationKind.ofPeople(people.length), List.of(people), Scene.NOON);
        return new ConversationState(scene.workspace(), new EntryId(entry), card);
    }
}
