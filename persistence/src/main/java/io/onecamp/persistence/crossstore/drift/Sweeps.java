package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchCopies;
import io.onecamp.persistence.cache.RedisProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All pairs of stores, in the order in which they are gone through. */
@ApplicationScoped
public class Sweeps {
    private Truths truths;
    private GraphCopies graph;
    private JournalledStates journal;
    private NodeMending mending;
    private Mender mender;

    @Inject
    private SearchCopies search;

    @Inject
    private IndexedEntries indexed;

    @Inject
    private SaidTruths said;

    @Inject
    private BlobStore blobs;

    @Inject
    private KeptFiles files;

    @Inject
    private RedisProfiles cached;

    @Inject
    private ProfileRows profiles;

    Sweeps() {}

    @Inject
    public Sweeps(Truths truths, GraphCopies graph, JournalledStates journal, NodeMending mending, Mender mender) {
        this.truths = truths;
        this.graph = graph;
        this.journal = journal;
        this.mending = mending;
        this.mender = mender;
    }

    private List<Sweep> all() {
        List<Sweep> all = new ArrayList<>();
        // People, conversations and files before what leads to them.
        for (NodeKind kind :
                List.of(NodeKind.PERSON, NodeKind.CONVERSATION, NodeKind.FILE, NodeKind.MESSAGE, NodeKind.COMMENT)) {
            all.add(new GraphSweep(kind, truths, graph, journal, mending));
        }
        SearchSweep.Indexing indexing = new SearchSweep.Indexing(indexed, mender);
        for (Findable.Kind kind : Findable.Kind.values()) {
            all.add(new SearchSweep(kind, truths, said, search, indexing));
        }
        all.add(new FileSweep(files, truths, blobs, mender));
        all.add(new ProfileSweep(truths, profiles, cached, mender));
        return all;
    }

    /** All of it can be sent again. */
    void forgetGraph() {
        graph.forgetEverything();
    }

    /**
     * Whether much of what was sent is not in the graph yet.
     *
     * @throws io.onecamp.domain.graph.GraphUnavailable where it does not answer: then nobody knows how long it takes
     */
    boolean isGraphBehind() {
        graph.ask();
        return mending.isBehind();
    }

    List<String> stores() {
        return all().stream().map(Sweep::store).distinct().toList();
    }

    List<Sweep> of(List<String> stores) {
        return all().stream().filter(sweep -> stores.contains(sweep.store())).toList();
    }

    Sweep named(String name) {
        return all().stream()
                .filter(sweep -> sweep.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("a comparison is at " + name + ", which is not known here"));
    }

    /** The one that follows in a comparison of these stores. */
    Optional<Sweep> after(String name, List<String> stores) {
        List<Sweep> some = of(stores);
        List<String> names = some.stream().map(Sweep::name).toList();
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalStateException("a comparison of " + stores + " is at " + name);
        }
        return at + 1 < some.size() ? Optional.of(some.get(at + 1)) : Optional.empty();
    }
}
