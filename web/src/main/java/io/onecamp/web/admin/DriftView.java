package io.onecamp.web.admin;

import io.onecamp.domain.drift.Comparison;
import io.onecamp.domain.drift.Difference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comparison of the stores: how far it is, and what it found. */
@Schema(name = "Drift", description = "A comparison of the stores: how far it is, and what it found.")
public record DriftView(
        @Schema(description = "Its number; 0 where nothing was ever compared.")
        long comparison,

        @Schema(enumeration = {"compare", "repair", "rebuild", "wipe-and-rebuild"})
        String aim,

        List<String> stores,

        @Schema(enumeration = {"none", "running", "done"}) String state,

        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Which pair of stores it goes through at this moment.") @Nullable
        String at,

        @Schema(description = "Things looked at so far.") long done,

        @Schema(description = "About how many there were at its beginning.")
        long total,

        @Schema(description = "How many seconds it will still take at this rate; absent where nothing can be said.")
        @Nullable
        Long secondsLeft,

        @Schema(description = "How many things were looked at in each store.")
        Map<String, Long> compared,

        @Schema(description = "By store, what could not be judged; the first of them where there are very many.")
        Map<String, List<SkippedView>> skipped,

        @Schema(description = "The first of them where there are very many; the counts tell of all.")
        List<DifferenceView> differences,

        List<CountView> counts,

        @Schema(description = "How many things were mended.")
        long mended) {

    /** Before the first. */
    static final DriftView NONE = new DriftView(
            0, "compare", List.of(), "none", null, null, null, 0, 0, null, Map.of(), Map.of(), List.of(), List.of(), 0);

    static DriftView of(Comparison comparison) {
        Comparison.Progress progress = comparison.progress();
        return new DriftView(
                comparison.id(),
                word(comparison.aim()),
                comparison.stores(),
                word(comparison.state()),
                progress.startedAt(),
                progress.finishedAt().orElse(null),
                progress.at().isEmpty() ? null : progress.at(),
                progress.done(),
                progress.total(),
                progress.left().map(Duration::toSeconds).orElse(null),
                new TreeMap<>(comparison.compared()),
                comparison.skipped().stream()
                        .collect(Collectors.groupingBy(
                                Comparison.Skipped::store,
                                TreeMap::new,
                                Collectors.mapping(SkippedView::of, Collectors.toList()))),
                comparison.differences().stream().map(DifferenceView::of).toList(),
                comparison.counts().stream().map(CountView::of).toList(),
                comparison.mended());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One thing that could not be judged. */
    @Schema(name = "Skipped", description = "One thing that could not be judged.")
    public record SkippedView(
            String key,

            @Schema(
                    enumeration = {"busy", "parked", "away", "unread"},
                    description = "busy: it was changing at each of five looks; parked: what it lacks waits for an "
                            + "operator; away: the store did not answer; unread: the journal lacks its entry.")
            String why) {

        private static SkippedView of(Comparison.Skipped skipped) {
            return new SkippedView(skipped.key(), skipped.why());
        }
    }

    /** One thing that a store tells otherwise than it was decided. */
    @Schema(name = "Difference", description = "One thing that a store tells otherwise than it was decided.")
    public record DifferenceView(
            @Schema(examples = "graph") String store,

            @Schema(enumeration = {"missing", "orphan", "stale", "corrupt"})
            String kind,

            String key,

            String why,

            @Schema(
                    enumeration = {"mend", "set-back-and-mend", "single-and-mend", "tombstone", "remove", "none"},
                    description = "What repairing does; none: nothing can, because what is missing exists nowhere.")
            String repair) {

        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.store(),
                    word(difference.kind()),
                    difference.key(),
                    difference.why(),
                    word(difference.repair()));
        }
    }

    /** How many of one kind. */
    @Schema(name = "DriftCount", description = "How many differences of a kind, or how many skipped for a reason.")
    public record CountView(
            String store, @Schema(examples = "missing") String what, long number) {

        private static CountView of(Comparison.Count count) {
            return new CountView(count.store(), count.what(), count.number());
        }
    }
}
