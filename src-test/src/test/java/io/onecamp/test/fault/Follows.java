package io.onecamp.test.fault;

import io.onecamp.domain.journal.Change;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.persistence.crossstore.Recorded;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * What a deed's entry brings where, as it was seen while nothing happened.
 *
 * @param mark the entry's kind, as the statement that writes it carries it
 * @param writePlan its class: the stream, what the graph takes of it, and what the index
 */
record Follows(String mark, String writePlan, boolean graph, boolean bytes, boolean removal, boolean keyed) {
    static Follows of(Stage stage, Deed deed) {
        var node = stage.started();
        var newest = Recorded.newest(node.rows().sql());
        Play play = new Play(node);
        try {
            deed.setting()
                    .in(play)
                    .on(
                            node,
                            IdempotencyKey.of(
                                    play.ana().person(), UUID.randomUUID().toString()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        Recorded.Told told =
                Recorded.above(newest, node.rows().sql()).of(deed.kind()).getLast();
        node.comesToRest();
        List<String> parts = Recorded.graph(told).stream()
                .map(state -> state.part().name().name().toLowerCase(Locale.ROOT))
                .toList();
        boolean indexed = !Recorded.search(told).isEmpty();
        boolean removal = deed.kind() == Change.FileRemoved.class;
        boolean upload = deed.kind() == Change.FileUploaded.class;
        String plan = told.change().stream().kind().name().toLowerCase(Locale.ROOT) + "; "
                + (parts.isEmpty() ? "nothing" : String.join(", ", parts)) + "; "
                + (indexed ? "a document" : "nothing") + (upload || removal ? "; bytes" : "");
        return new Follows(Recorded.kind(told.change()), plan, !parts.isEmpty(), upload, removal, !removal);
    }

    /** Whether the deed comes to where that trouble waits for it. */
    Cell.Verdict expected(Trouble trouble) {
        boolean strikes = switch (trouble) {
            case Trouble.None none -> true;
            case Trouble.OnWire wire -> true;
            case Trouble.AtStore it ->
                switch (it.store()) {
                    case GRAPH -> graph;
                    case INDEX -> writePlan.contains("a document");
                    case BYTES -> bytes || removal;
                };
            case Trouble.Dying it ->
                switch (it.point().bean()) {
                    case "SqlIdempotency", "Transacted", "Operations" -> keyed;
                    case "GraphApplier", "PendingWork" -> graph;
                    case "IntentRows", "IntentLeases" -> bytes;
                    case "BytesUndoing" -> removal;
                    default -> true;
                };
        };
        return strikes ? Cell.Verdict.KEPT : Cell.Verdict.DOES_NOT_APPLY;
    }
}
