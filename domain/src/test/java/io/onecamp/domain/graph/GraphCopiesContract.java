package io.onecamp.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.graph.NodeCopy.PartCopy;
import io.onecamp.domain.graph.NodeState.CardState;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a graph tells of itself to whoever compares. */
public interface GraphCopiesContract extends GraphUnderTest {
    private static NodeKey.OfMessage message(Scene scene, long seq) {
        return new NodeKey.OfMessage(scene.workspace(), scene.conversation(), new Seq(seq));
    }

    private static NodeKey.OfComment comment(Scene scene, long seq, long number) {
        return new NodeKey.OfComment(scene.workspace(), scene.conversation(), new Seq(seq), new Seq(number));
    }

    private static void isHeld(NodeCopy copy, NodeState state) {
        PartCopy part = copy.parts().get(state.part().name());
        assertThat(part).as("%s", state.part()).isNotNull();
        assertThat(part.entry()).isEqualTo(state.entry());
        assertThat(part.state()).contains(state);
        assertThat(part.edges()).isEqualTo(state.edges());
    }

    @Test
    default void every_part_is_told_with_its_guard_and_its_edges() {
        Scene scene = Scene.fresh();
        List<NodeState> states = new ArrayList<>();
        states.add(new NodeState.PersonState(
                scene.workspace(),
                new EntryId(3),
                new PersonCard(scene.ana(), "Ana", Role.MEMBER, Person.Standing.ACTIVE)));
        states.add(scene.posted(7, 11, "Ship it?"));
        states.add(scene.tally(7, 12, Scene.reactedWith("👍", 1, scene.ben(), scene.eve())));
        states.add(scene.commented(7, 1, 12, "Soon."));
        states.add(scene.commentTally(7, 1, 13, Scene.likedBy(scene.ana())));
        writer().apply(states);

        NodeKey person = new NodeKey.OfPerson(scene.workspace(), scene.ana());
        isHeld(copies().of(NodeKind.PERSON, List.of(person)).get(person.text()), states.get(0));
        NodeCopy said = copies().of(NodeKind.MESSAGE, List.of(message(scene, 7)))
                .get(message(scene, 7).text());
        assertThat(said.nodes()).isEqualTo(1);
        isHeld(said, states.get(1));
        isHeld(said, states.get(2));
        NodeCopy commented = copies().of(NodeKind.COMMENT, List.of(comment(scene, 7, 1)))
                .get(comment(scene, 7, 1).text());
        isHeld(commented, states.get(3));
        isHeld(commented, states.get(4));
    }

    @Test
    default void what_is_not_there_is_missing_and_what_only_an_edge_has_named_tells_nothing() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(scene.posted(1, 1, "one")));
        NodeKey ana = new NodeKey.OfPerson(scene.workspace(), scene.ana());
        NodeKey eve = new NodeKey.OfPerson(scene.workspace(), scene.eve());
        Map<String, NodeCopy> people = copies().of(NodeKind.PERSON, List.of(ana, eve));
        assertThat(people).containsOnlyKeys(ana.text());
        assertThat(people.get(ana.text()).tellsNothing()).isTrue();
        assertThat(copies().of(NodeKind.MESSAGE, List.of(message(scene, 2)))).isEmpty();
        assertThat(copies().of(NodeKind.MESSAGE, List.of())).isEmpty();
    }

    @Test
    default void a_tombstone_replaces_what_is_older_with_its_edges_and_is_no_card_to_a_reader() {
        Scene scene = Scene.fresh();
        writer().apply(List.of(scene.posted(1, 5, "never decided")));
        writer().apply(List.of(scene.tally(1, 6, Scene.reactedWith("👍", 0, scene.ben()))));
        NodeKey key = message(scene, 1);
        writer().apply(List.of(nothing(scene, key, Part.Name.CARD, 9), nothing(scene, key, Part.Name.TALLY, 9)));

        NodeCopy copy = copies().of(NodeKind.MESSAGE, List.of(key)).get(key.text());
        assertThat(copy.parts()).containsOnlyKeys(Part.Name.CARD, Part.Name.TALLY);
        assertThat(copy.tellsNothing()).isTrue();
        assertThat(timelines().cards(scene.workspace(), scene.conversation(), List.of(new Seq(1))))
                .isEmpty();
        assertThat(timelines().page(scene.workspace(), scene.conversation(), List.of(new Seq(1))))
                .isEmpty();
        // What is older comes too late, and what is decided later is told.
        writer().apply(List.of(scene.posted(1, 8, "late")));
        assertThat(copies().of(NodeKind.MESSAGE, List.of(key)).get(key.text()).tellsNothing())
                .isTrue();
        CardState said = scene.posted(1, 10, "said after all");
        writer().apply(List.of(said));
        isHeld(copies().of(NodeKind.MESSAGE, List.of(key)).get(key.text()), said);
    }

    @Test
    default void an_emptied_person_conversation_comment_and_file_tell_nothing() {
        Scene scene = Scene.fresh();
        for (NodeKey key : List.of(
                new NodeKey.OfPerson(scene.workspace(), scene.ana()),
                new NodeKey.OfConversation(scene.workspace(), scene.conversation()),
                comment(scene, 1, 1),
                new NodeKey.OfFile(scene.workspace(), io.onecamp.domain.id.FileId.fresh()))) {
            writer().apply(key.kind().parts().stream()
                    .map(part -> nothing(scene, key, part, 4))
                    .toList());
            NodeCopy copy = copies().of(key.kind(), List.of(key)).get(key.text());
            assertThat(copy.parts().keySet())
                    .containsExactlyInAnyOrderElementsOf(key.kind().parts());
            assertThat(copy.tellsNothing()).isTrue();
        }
    }

    private static NodeState nothing(Scene scene, NodeKey key, Part.Name part, long entry) {
        return new NodeState.Nothing(scene.workspace(), new EntryId(entry), new Part(key.text(), part));
    }

    @Test
    default void all_keys_are_listed_page_by_page() {
        Scene scene = Scene.fresh();
        Set<String> written = new HashSet<>();
        for (long seq = 1; seq <= 7; seq++) {
            writer().apply(List.of(scene.posted(seq, seq, "number " + seq)));
            written.add(message(scene, seq).text());
        }
        writer().apply(List.of(scene.tally(9, 8, Scene.reactedWith("👍", 0, scene.ben()))));
        written.add(message(scene, 9).text());

        List<String> listed = new ArrayList<>();
        String place = "";
        do {
            GraphCopies.Listing listing = copies().after(NodeKind.MESSAGE, place, 3);
            assertThat(listing.keys()).hasSizeLessThanOrEqualTo(3);
            listed.addAll(listing.keys());
            place = listing.place();
        } while (!place.isEmpty());
        assertThat(listed).doesNotHaveDuplicates().containsAll(written);
    }

    @Test
    default void a_guard_is_set_back_only_where_it_is_what_was_seen() {
        Scene scene = Scene.fresh();
        CardState far = scene.posted(1, Long.MAX_VALUE - 1, "from the future");
        writer().apply(List.of(far));
        copies().setBack(message(scene, 1), Part.Name.CARD, new EntryId(17));
        isHeld(
                copies().of(NodeKind.MESSAGE, List.of(message(scene, 1)))
                        .get(message(scene, 1).text()),
                far);

        copies().setBack(message(scene, 1), Part.Name.CARD, far.entry());
        CardState now = scene.card(2, far.card());
        writer().apply(List.of(now));
        isHeld(
                copies().of(NodeKind.MESSAGE, List.of(message(scene, 1)))
                        .get(message(scene, 1).text()),
                now);
    }

    @Test
    default void what_is_there_once_stays_when_it_is_made_single() {
        Scene scene = Scene.fresh();
        CardState said = scene.posted(1, 4, "once");
        writer().apply(List.of(said));
        copies().single(message(scene, 1));
        copies().single(message(scene, 2));
        isHeld(
                copies().of(NodeKind.MESSAGE, List.of(message(scene, 1)))
                        .get(message(scene, 1).text()),
                said);
    }
}
