package io.onecamp.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.file.Attachment;
import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.graph.NodeState.FileState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files are nodes of their own; a message's card owns the edges to those it carries. */
public interface GraphFileContract extends GraphUnderTest {
    private static FileCard file(Scene scene) {
        return new FileCard(
                FileId.fresh(),
                scene.ana(),
                "plan \"b\" – ä.png",
                "image/png",
                4_711,
                "ab".repeat(32),
                Scene.NOON,
                null);
    }

    private static FileState state(Scene scene, long entry, FileCard card) {
        return new FileState(scene.workspace(), new EntryId(entry), card);
    }

    private static NodeState carrying(Scene scene, long entry, FileCard... files) {
        MessageCard said = scene.posted(1, entry, "look").card();
        List<Attachment> attachments =
                List.of(files).stream().map(FileCard::attachment).toList();
        return scene.card(
                entry,
                new MessageCard(
                        said.id(),
                        said.conversation(),
                        said.seq(),
                        said.author(),
                        said.text(),
                        attachments,
                        said.createdAt(),
                        null,
                        null,
                        1,
                        null));
    }

    private Set<FileId> attached(Scene scene) {
        return glimpse().attachments(scene.workspace(), scene.conversation(), new Seq(1));
    }

    @Test
    default void a_file_comes_back_whichever_of_it_and_its_message_came_first() {
        for (boolean fileFirst : List.of(true, false)) {
            Scene scene = Scene.fresh();
            FileCard file = file(scene);
            NodeState upload = state(scene, 1, file);
            NodeState message = carrying(scene, 2, file);
            writer().apply(List.of(fileFirst ? upload : message));
            writer().apply(List.of(fileFirst ? message : upload));
            assertThat(glimpse().file(scene.workspace(), file.id())).contains(file);
            assertThat(glimpse().nodesOf(scene.workspace(), file.id())).isEqualTo(1);
            assertThat(attached(scene)).containsExactly(file.id());
        }
    }

    @Test
    default void a_file_that_has_not_come_yet_is_a_stub() {
        Scene scene = Scene.fresh();
        FileCard file = file(scene);
        writer().apply(List.of(carrying(scene, 2, file)));
        assertThat(glimpse().nodesOf(scene.workspace(), file.id())).isEqualTo(1);
        assertThat(glimpse().file(scene.workspace(), file.id())).isEmpty();
    }

    @Test
    default void a_removed_file_is_a_tombstone_that_nothing_older_revives() {
        Scene scene = Scene.fresh();
        FileCard file = file(scene);
        FileCard removed = file.removed(Scene.NOON.plusSeconds(60));
        writer().apply(List.of(state(scene, 3, removed)));
        writer().apply(List.of(state(scene, 1, file)));
        assertThat(glimpse().file(scene.workspace(), file.id())).contains(removed);
    }

    @Test
    default void the_newest_card_has_the_edges_in_every_order() {
        for (List<Integer> order : Orders.of(3)) {
            Scene scene = Scene.fresh();
            FileCard kept = file(scene);
            FileCard dropped = file(scene);
            List<NodeState> states =
                    List.of(carrying(scene, 1, dropped), carrying(scene, 2, dropped, kept), carrying(scene, 3, kept));
            for (int one : order) {
                writer().apply(List.of(states.get(one)));
                writer().apply(List.of(states.get(one)));
            }
            assertThat(attached(scene)).as("in order %s", order).containsExactly(kept.id());
        }
    }

    @Test
    default void a_deleted_message_carries_nothing() {
        Scene scene = Scene.fresh();
        FileCard file = file(scene);
        MessageCard said = scene.posted(1, 1, "look").card();
        writer().apply(List.of(carrying(scene, 1, file)));
        writer().apply(List.of(scene.card(2, said.deleted(Scene.NOON))));
        assertThat(attached(scene)).isEmpty();
        assertThat(glimpse().nodesOf(scene.workspace(), file.id())).isEqualTo(1);
    }

    @Test
    default void a_message_may_carry_many_in_one_request_with_them() {
        Scene scene = Scene.fresh();
        FileCard[] files = IntStream.range(0, 10).mapToObj(i -> file(scene)).toArray(FileCard[]::new);
        List<NodeState> states = new ArrayList<>(List.of(carrying(scene, 20, files)));
        for (FileCard file : files) {
            states.add(state(scene, 5, file));
        }
        writer().apply(states);
        assertThat(attached(scene)).hasSize(10);
        for (FileCard file : files) {
            assertThat(glimpse().file(scene.workspace(), file.id())).contains(file);
        }
    }
}
