package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchCopies;
import io.onecamp.domain.search.SearchCopies.Copy;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.persistence.json.DomainJson;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Messages or comments and their documents, from both sides: every head, then every document. */
final class SearchSweep implements Sweep {
    private static final String HEADS = "heads:";
    private static final String DOCUMENTS = "documents:";

    private final Findable.Kind kind;
    private final Truths truths;
    private final SaidTruths said;
    private final SearchCopies copies;
    private final Indexing indexing;

    SearchSweep(Findable.Kind kind, Truths truths, SaidTruths said, SearchCopies copies, Indexing indexing) {
        this.kind = kind;
        this.truths = truths;
        this.said = said;
        this.copies = copies;
        this.indexing = indexing;
    }

    /** The journal's view of the index, and what mends it. */
    record Indexing(IndexedEntries entries, Mender mender) {}

    @Override
    public String store() {
        return Documents.STORE;
    }

    @Override
    public String name() {
        return Documents.STORE + "." + kind.name().toLowerCase(Locale.ROOT);
    }

    private NodeKind node() {
        return kind == Findable.Kind.MESSAGE ? NodeKind.MESSAGE : NodeKind.COMMENT;
    }

    @Override
    public long total(WorkspaceId workspace) {
        return 2 * truths.count(node(), workspace);
    }

    @Override
    public Glance glance(WorkspaceId workspace, String place, int limit) {
        return place.startsWith(DOCUMENTS)
                ? documents(workspace, place.substring(DOCUMENTS.length()), limit)
                : heads(workspace, place.isEmpty() ? "" : place.substring(HEADS.length()), limit);
    }

    private Glance heads(WorkspaceId workspace, String place, int limit) {
        List<Truth> page = truths.page(node(), workspace, place, limit);
        Map<Findable, Copy> held =
                copies.of(page.stream().map(truth -> what(workspace, truth)).toList());
        List<String> suspects = page.stream()
                .filter(truth -> document(workspace, truth)
                        .filter(decided -> Documents.isPlainlySame(decided, held.get(decided.what())))
                        .isEmpty())
                .map(Truth::place)
                .toList();
        String next = page.size() < limit ? DOCUMENTS : HEADS + page.getLast().place();
        return new Glance(page.size(), page.isEmpty() ? 0 : 1, suspects, next);
    }

    private Glance documents(WorkspaceId workspace, String place, int limit) {
        SearchCopies.Listing listing = copies.after(workspace, place, limit);
        Set<String> ids = listing.what().stream()
                .filter(what -> what.kind() == kind)
                .map(what -> what.id().toString())
                .collect(Collectors.toCollection(HashSet::new));
        decided(workspace, List.copyOf(ids)).keySet().forEach(ids::remove);
        return new Glance(
                listing.seen(), 1, List.copyOf(ids), listing.place().isEmpty() ? "" : DOCUMENTS + listing.place());
    }

    private Findable what(WorkspaceId workspace, Truth truth) {
        return new Findable(workspace, kind, UUID.fromString(truth.place()));
    }

    /** The document that a head and its journal entry make; empty where the journal lacks the entry. */
    private static Optional<SearchDocument> document(WorkspaceId workspace, Truth truth) {
        EntryId entry = truth.states().getFirst().entry();
        return truth.whole().map(whole -> switch (whole) {
            case Whole.OfMessage it -> SearchDocument.of(workspace, entry, it.card());
            case Whole.OfComment it -> SearchDocument.of(workspace, entry, it.card());
            default -> throw new IllegalStateException("nobody looks for " + whole);
        });
    }

    private Map<String, Truth> decided(WorkspaceId workspace, List<String> ids) {
        List<UUID> uuids = ids.stream().map(UUID::fromString).toList();
        List<Truth> found =
                kind == Findable.Kind.MESSAGE ? said.messagesOf(workspace, uuids) : said.commentsOf(workspace, uuids);
        return found.stream().collect(Collectors.toMap(Truth::place, Function.identity()));
    }

    @Override
    public Map<String, Verdict> judge(WorkspaceId workspace, List<String> ids) {
        Map<String, Truth> before = decided(workspace, ids);
        IndexedEntries.Waiting waiting = indexing.entries()
                .waiting(
                        workspace,
                        before.values().stream()
                                .map(truth -> truth.key().stream().toString())
                                .collect(Collectors.toSet()));
        Map<Findable, Copy> held = copies.of(ids.stream()
                .map(id -> new Findable(workspace, kind, UUID.fromString(id)))
                .toList());
        Map<String, Truth> after = decided(workspace, ids);
        Documents.Journalled journal = indexing.entries()
                .of(workspace, held.values().stream().map(Copy::version).toList());
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (String id : ids) {
            Findable what = new Findable(workspace, kind, UUID.fromString(id));
            Truth truth = before.get(id);
            Copy copy = held.get(what);
            if (truth == null) {
                verdicts.put(id, verdict(Documents.undecided(what, copy), copy, after.get(id) == null));
            } else if (waiting.parked().contains(what)) {
                verdicts.put(id, new Verdict.Unjudged("parked"));
            } else {
                boolean settled =
                        !waiting.crowded() && !waiting.waiting().contains(what) && isSame(truth, after.get(id));
                verdicts.put(
                        id,
                        document(workspace, truth)
                                .map(decided -> verdict(Documents.compare(decided, copy, journal), copy, settled))
                                .orElseGet(() -> new Verdict.Unjudged("unread")));
            }
        }
        return verdicts;
    }

    private static boolean isSame(Truth truth, @Nullable Truth after) {
        return after != null && truth.head().equals(after.head());
    }

    private static Verdict verdict(Optional<Difference> difference, @Nullable Copy copy, boolean settled) {
        return difference
                .<Verdict>map(found -> settled ? new Verdict.Differs(found, told(copy)) : new Verdict.Unsettled())
                .orElse(Verdict.SAME);
    }

    private static String told(@Nullable Copy copy) {
        Map<String, Object> told = new HashMap<>();
        if (copy != null) {
            told.put("version", copy.version().value());
            told.put("document", copy.document().<Object>map(it -> it).orElse("unreadable"));
        }
        return DomainJson.write(told);
    }

    @Override
    public void mend(Found found) {
        Findable what = new Findable(found.workspace(), kind, UUID.fromString(found.key()));
        switch (found.difference().repair()) {
            case MEND -> mend(found, what);
            case SET_BACK_AND_MEND -> {
                copies.forget(what);
                mend(found, what);
            }
            case REMOVE -> {
                indexing.mender().removed(found);
                copies.forget(what);
            }
            default -> throw new IllegalStateException("no document is mended like this: " + found);
        }
    }

    private void mend(Found found, Findable what) {
        Truth truth = decided(found.workspace(), List.of(found.key())).get(found.key());
        if (truth != null) {
            indexing.mender().mendNode(found, truth.key());
        }
    }
}
