package io.onecamp.domain.graph;

import java.util.ArrayList;
import java.util.List;

/** All orders of a few things. */
final class Orders {
    private Orders() {}

    /** Every order of the numbers 0 … size-1; there are size! of them. */
    static List<List<Integer>> of(int size) {
        List<List<Integer>> orders = List.of(List.of());
        for (int next = 0; next < size; next++) {
            orders = withOneMore(orders, next);
        }
        return orders;
    }

    private static List<List<Integer>> withOneMore(List<List<Integer>> orders, int next) {
        List<List<Integer>> longer = new ArrayList<>();
        for (List<Integer> order : orders) {
            for (int place = 0; place <= order.size(); place++) {
                List<Integer> one = new ArrayList<>(order);
                one.add(place, next);
                longer.add(List.copyOf(one));
            }
        }
        return longer;
    }
}
