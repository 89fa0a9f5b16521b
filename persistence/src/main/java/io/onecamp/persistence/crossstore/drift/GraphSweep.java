package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.NodeComparison;
import io.onecamp.domain.drift.NodeComparison.Journalled;
import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.NodeCopy;
import io.onecamp.domain.graph.NodeCopy.PartCopy;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.persistence.json.DomainJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kind of node, from both sides: first every row, whether the graph has it right; then every node, whether there is
 * a row of it.
 */
final class GraphSweep implements Sweep {
    static final String STORE = "graph";

    /** Places of the two sides. */
    private static final String ROWS = "rows:";

    private static final String NODES = "nodes:";

    private final NodeKind kind;
    private final Truths truths;
    private final GraphCopies copies;
    private final JournalledStates journal;
    private final NodeMending mending;

    GraphSweep(NodeKind kind, Truths truths, GraphCopies copies, JournalledStates journal, NodeMending mending) {
        this.kind = kind;
        this.truths = truths;
        this.copies = copies;
        this.journal = journal;
        this.mending = mending;
    }

    @Override
    public String store() {
        return STORE;
    }

    @Override
    public String name() {
        return STORE + "." + kind.name().toLowerCase(Locale.ROOT);
    }

    /** Both sides, which are of one size unless something is wrong. */
    @Override
    public long total(WorkspaceId workspace) {
        return 2 * truths.count(kind, workspace);
    }

    @Override
    public Glance glance(WorkspaceId workspace, String place, int limit) {
        return place.startsWith(NODES)
                ? nodes(workspace, place.substring(NODES.length()), limit)
                : rows(workspace, place.isEmpty() ? "" : place.substring(ROWS.length()), limit);
    }

    private Glance rows(WorkspaceId workspace, String place, int limit) {
        List<Truth> page = truths.page(kind, workspace, place, limit);
        Map<String, NodeCopy> held =
                copies.of(kind, page.stream().map(Truth::key).toList());
        List<String> suspects = page.stream()
                .filter(truth -> !NodeComparison.isPlainlySame(
                        truth.states(), held.get(truth.key().text())))
                .map(truth -> truth.key().text())
                .toList();
        String next = page.size() < limit ? NODES : ROWS + page.getLast().place();
        return new Glance(page.size(), page.isEmpty() ? 0 : 1, suspects, next);
    }

    private Glance nodes(WorkspaceId workspace, String place, int limit) {
        GraphCopies.Listing listing = copies.after(kind, place, limit);
        Set<String> keys = listing.keys().stream()
                .filter(key -> key.startsWith(workspace + "/"))
                .collect(Collectors.toCollection(HashSet::new));
        truths.of(kind, workspace, keys(keys))
                .forEach(truth -> keys.remove(truth.key().text()));
        return new Glance(listing.keys().size(), 1, List.copyOf(keys), listing.isLast() ? "" : NODES + listing.place());
    }

    /** A key that is none is nobody's: no row, no edge and no question ever leads to it. */
    private List<NodeKey> keys(Iterable<String> texts) {
        List<NodeKey> keys = new ArrayList<>();
        for (String text : texts) {
            try {
                keys.add(NodeKey.parse(kind, text));
            } catch (IllegalArgumentException e) {
                // Judged by itself, as what nobody decided.
                continue;
            }
        }
        return keys;
    }

    @Override
    public Map<String, Verdict> judge(WorkspaceId workspace, List<String> texts) {
        List<NodeKey> keys = keys(texts);
        Map<String, Truth> before = decided(workspace, keys);
        JournalledStates.Waiting waiting = journal.waiting(
                workspace, keys.stream().map(key -> key.stream().toString()).collect(Collectors.toSet()));
        Map<String, NodeCopy> held = copies.of(kind, keys);
        Map<String, Truth> after = decided(workspace, keys);
        Journalled journalled = journal.of(workspace, guards(held));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (NodeKey key : keys) {
            String text = key.text();
            NodeCopy copy = held.get(text);
            Truth truth = before.get(text);
            if (truth == null) {
                verdicts.put(
                        text,
                        waiting.isParked(key)
                                ? new Verdict.Unjudged("parked")
                                : undecided(key, copy, after.get(text) == null && !waiting.isWaiting(key)));
            } else if (waiting.isParked(truth)) {
                verdicts.put(text, new Verdict.Unjudged("parked"));
            } else if (truth.whole().isEmpty()) {
                verdicts.put(text, new Verdict.Unjudged("unread"));
            } else {
                boolean settled = !waiting.isWaiting(truth) && isSame(truth, after.get(text));
                verdicts.put(text, decided(truth, copy, journalled, settled));
            }
        }
        return verdicts;
    }

    private static boolean isSame(Truth truth, @Nullable Truth after) {
        return after != null && truth.head().equals(after.head());
    }

    private static Verdict decided(Truth truth, @Nullable NodeCopy copy, Journalled journalled, boolean settled) {
        return NodeComparison.of(truth.key(), truth.states(), copy, journalled)
                .<Verdict>map(
                        difference -> settled ? new Verdict.Differs(difference, told(copy)) : new Verdict.Unsettled())
                .orElse(Verdict.SAME);
    }

    private static Verdict undecided(NodeKey key, @Nullable NodeCopy copy, boolean stillUndecided) {
        return NodeComparison.ofUndecided(key, copy)
                .<Verdict>map(difference ->
                        stillUndecided ? new Verdict.Differs(difference, told(copy)) : new Verdict.Unsettled())
                .orElse(Verdict.SAME);
    }

    private Map<String, Truth> decided(WorkspaceId workspace, List<NodeKey> keys) {
        Map<String, Truth> decided = new HashMap<>();
        truths.of(kind, workspace, keys)
                .forEach(truth -> decided.put(truth.key().text(), truth));
        return decided;
    }

    private static Set<EntryId> guards(Map<String, NodeCopy> held) {
        return held.values().stream()
                .flatMap(copy -> copy.parts().values().stream())
                .map(PartCopy::entry)
                .collect(Collectors.toSet());
    }

    /** For whoever wants it back. */
    private static String told(@Nullable NodeCopy copy) {
        if (copy == null) {
            return "{}";
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        copy.parts()
                .forEach((name, part) -> parts.put(
                        name.name().toLowerCase(Locale.ROOT),
                        Map.of(
                                "entry",
                                part.entry().value(),
                                "value",
                                part.state().<Object>map(state -> state.value()).orElse("unreadable"),
                                "edges",
                                part.edges())));
        return DomainJson.write(parts);
    }

    @Override
    public Glance resend(Running run, int limit) {
        String place = run.at().place();
        if (mending.isCrowded()) {
            return new Glance(0, 0, List.of(), place.isEmpty() ? ROWS : place);
        }
        List<Truth> page =
                truths.page(kind, run.workspace(), place.isEmpty() ? "" : place.substring(ROWS.length()), limit);
        mending.resend(run, page);
        return new Glance(
                page.size(),
                1,
                List.of(),
                page.size() < limit ? "" : ROWS + page.getLast().place());
    }

    @Override
    public void mend(Found found) {
        mending.mend(found, NodeKey.parse(kind, found.key()));
    }
}
