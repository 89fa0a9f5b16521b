package io.onecamp.domain.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldTest {
    private final Scene scene = Scene.fresh();

    @Test
    void keeps_the_newest_card_and_the_newest_tally_whatever_the_order() {
        List<NodeState> history = scene.history(1, 10);
        List<List<Integer>> orders = Orders.of(history.size());
        assertThat(orders).hasSize(720).doesNotHaveDuplicates();
        for (List<Integer> order : orders) {
            assertThat(Fold.newest(order.stream().map(history::get).toList()))
                    .containsExactlyInAnyOrder(history.get(5), history.get(4));
        }
    }

    @Test
    void keeps_the_order_in_which_parts_first_came() {
        NodeState two = scene.posted(2, 20, "two");
        NodeState one = scene.posted(1, 10, "one");
        NodeState newerTwo = scene.posted(2, 21, "two again");
        assertThat(Fold.newest(List.of(two, one, newerTwo))).containsExactly(newerTwo, one);
    }

    @Test
    void a_repeated_entry_is_kept_once() {
        NodeState one = scene.posted(1, 10, "one");
        assertThat(Fold.newest(List.of(one, one))).containsExactly(one);
    }

    @Test
    void a_fold_of_folds_is_the_fold_of_all() {
        List<NodeState> history = scene.history(1, 10);
        List<NodeState> mixed = new ArrayList<>(Fold.newest(history.subList(3, 6)));
        mixed.addAll(Fold.newest(history.subList(0, 3)));
        assertThat(Fold.newest(mixed)).containsExactlyInAnyOrderElementsOf(Fold.newest(history));
    }

    @Test
    void nothing_folds_to_nothing() {
        assertThat(Fold.newest(List.of())).isEmpty();
    }
}
