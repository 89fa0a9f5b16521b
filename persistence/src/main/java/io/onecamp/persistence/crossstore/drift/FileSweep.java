package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.drift.Difference.Repair;
import io.onecamp.domain.file.BlobKey;
import io.onecamp.domain.file.BlobStore;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.WorkspaceId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Files and their bytes, from both sides: every row that says that there are bytes, then every object. S3 decides about
 * bytes, so what is lost there is lost: it is told, and nothing mends it.
 */
final class FileSweep implements Sweep {
    static final String STORE = "s3";
    private static final String ROWS = "rows:";
    private static final String OBJECTS = "objects:";

    private final KeptFiles files;
    private final Truths truths;
    private final BlobStore blobs;
    private final Mender mender;

    FileSweep(KeptFiles files, Truths truths, BlobStore blobs, Mender mender) {
        this.files = files;
        this.truths = truths;
        this.blobs = blobs;
        this.mender = mender;
    }

    @Override
    public String store() {
        return STORE;
    }

    @Override
    public String name() {
        return STORE + ".file";
    }

    @Override
    public long total(WorkspaceId workspace) {
        return 2 * truths.count(NodeKind.FILE, workspace);
    }

    @Override
    public Glance glance(WorkspaceId workspace, String place, int limit) {
        return place.startsWith(OBJECTS)
                ? objects(workspace, place.substring(OBJECTS.length()), limit)
                : rows(workspace, place.isEmpty() ? "" : place.substring(ROWS.length()), limit);
    }

    /** Each is a question of its own: so few at once that a slow store does not outlast a lease. */
    @Override
    public int atOnce(int limit) {
        return Math.min(limit, 25);
    }

    /** One question for each: there is no other way to ask S3. */
    private Glance rows(WorkspaceId workspace, String place, int limit) {
        List<KeptFiles.Kept> page = files.page(workspace, place, limit);
        List<String> suspects = page.stream()
                .filter(file -> !isWell(workspace, file))
                .map(file -> file.id().toString())
                .toList();
        String next = page.size() < limit ? OBJECTS : ROWS + page.getLast().id();
        return new Glance(page.size(), page.size(), suspects, next);
    }

    private boolean isWell(WorkspaceId workspace, KeptFiles.Kept file) {
        OptionalLong size = blobs.size(BlobKey.of(workspace, file.id()));
        return size.isPresent() && size.getAsLong() == file.size();
    }

    private Glance objects(WorkspaceId workspace, String place, int limit) {
        String prefix = BlobKey.prefix(workspace);
        List<BlobKey> page = blobs.list(prefix, place, limit);
        Set<String> ids = page.stream()
                .map(key -> key.value().substring(prefix.length()))
                .collect(Collectors.toCollection(HashSet::new));
        files.of(workspace, readable(ids)).keySet().forEach(id -> ids.remove(id.toString()));
        return new Glance(
                page.size(),
                1,
                List.copyOf(ids),
                page.size() < limit ? "" : OBJECTS + page.getLast().value());
    }

    private static Set<FileId> readable(Set<String> ids) {
        Set<FileId> files = new HashSet<>();
        for (String id : ids) {
            file(id).ifPresent(files::add);
        }
        return files;
    }

    private static Optional<FileId> file(String id) {
        try {
            return Optional.of(FileId.parse(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * An object is there before its row, and after its row says that it was removed: meanwhile an intent names it, which
     * goes in the transaction that writes the row, or after the object. So intents are read before the object is looked
     * for and after it, and rows last: where no intent was seen before the last look at the rows, whatever they say stands.
     */
    @Override
    public Map<String, Verdict> judge(WorkspaceId workspace, List<String> ids) {
        List<String> keys =
                ids.stream().map(id -> BlobKey.prefix(workspace) + id).toList();
        Map<FileId, KeptFiles.Kept> before = files.of(workspace, readable(Set.copyOf(ids)));
        Set<String> intended = new HashSet<>(files.intended(keys));
        Map<String, OptionalLong> sizes = new LinkedHashMap<>();
        ids.forEach(id -> sizes.put(id, blobs.size(new BlobKey(BlobKey.prefix(workspace) + id))));
        intended.addAll(files.intended(keys));
        Map<FileId, KeptFiles.Kept> after = files.of(workspace, readable(Set.copyOf(ids)));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        sizes.forEach((id, size) -> {
            KeptFiles.Kept one = file(id).map(before::get).orElse(null);
            KeptFiles.Kept other = file(id).map(after::get).orElse(null);
            boolean settled =
                    java.util.Objects.equals(one, other) && !intended.contains(BlobKey.prefix(workspace) + id);
            verdicts.put(id, verdict(BlobKey.prefix(workspace) + id, one, size, settled));
        });
        return verdicts;
    }

    private static Verdict verdict(String key, KeptFiles.@Nullable Kept file, OptionalLong size, boolean settled) {
        Optional<Difference> difference = file == null ? undecided(key, size) : compare(key, file, size);
        return difference
                .<Verdict>map(found -> settled
                        ? new Verdict.Differs(found, size.isPresent() ? "{\"size\":" + size.getAsLong() + "}" : "{}")
                        : new Verdict.Unsettled())
                .orElse(Verdict.SAME);
    }

    private static Optional<Difference> undecided(String key, OptionalLong size) {
        return size.isEmpty()
                ? Optional.empty()
                : Optional.of(new Difference.Orphan(
                        STORE, "file " + key, "no file has these bytes, and nobody is about to", Repair.REMOVE));
    }

    private static Optional<Difference> compare(String key, KeptFiles.Kept file, OptionalLong size) {
        if (size.isEmpty()) {
            return Optional.of(new Difference.Missing(
                    STORE,
                    "file " + key,
                    "its bytes are gone and exist nowhere else; a backup may have them",
                    Repair.NONE));
        }
        return size.getAsLong() == file.size()
                ? Optional.empty()
                : Optional.of(new Difference.Corrupt(
                        STORE,
                        "file " + key,
                        "it has " + size.getAsLong() + " bytes of " + file.size()
                                + ", and the others exist nowhere else; a backup may have them",
                        Repair.NONE));
    }

    @Override
    public void mend(Found found) {
        mender.removed(found);
        blobs.delete(new BlobKey(BlobKey.prefix(found.workspace()) + found.key()));
    }
}
