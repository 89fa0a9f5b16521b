package io.onecamp.torture.people;

import java.util.List;

/** What people do, and how often. */
final class Deeds {
    private Deeds() {}

    private record Weighted(int weight, Deed deed) {}

    static Deed next(Choices choices, Board board) {
        List<Weighted> all = List.of(
                new Weighted(30, new Posting(board)),
                new Weighted(12, Changing.editing()),
                new Weighted(4, Changing.deleting()),
                new Weighted(14, new Reacting(board)),
                new Weighted(7, new Unreacting()),
                new Weighted(14, new Commenting(board)),
                new Weighted(8, new Reading(board)),
                new Weighted(5, new MovingOn(board)),
                new Weighted(3, new Uploading()),
                new Weighted(3, new Opening(board)),
                new Weighted(8, new Repeating()));
        int chosen = choices.below(all.stream().mapToInt(Weighted::weight).sum());
        for (Weighted one : all) {
            chosen -= one.weight();
            if (chosen < 0) {
                return one.deed();
            }
        }
        throw new IllegalStateException("no deed for " + chosen);
    }
}
