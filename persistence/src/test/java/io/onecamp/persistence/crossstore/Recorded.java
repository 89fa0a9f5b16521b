package io.onecamp.persistence.crossstore;

import io.onecamp.domain.graph.Fold;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.persistence.postgres.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the journal of a database says has happened, and what the copies hold if they have followed all of it. */
public record Recorded(List<Told> entries) {
    /** One entry. */
    public record Told(EntryId id, WorkspaceId workspace, Change change) {}

    /** Everything above that entry, in order. */
    public static Recorded above(EntryId entry, Sql sql) {
        return new Recorded(sql.list(
                "select id, workspace, kind, version, payload from journal where id > ? order by id",
                row -> new Told(
                        new EntryId(row.getLong("id")),
                        new WorkspaceId(Sql.uuid(row, "workspace")),
                        Payloads.read(new Payloads.Written(
                                row.getString("kind"), row.getInt("version"), row.getString("payload")))),
                entry.value()));
    }

    /** The newest entry there is. */
    public static EntryId newest(Sql sql) {
        return sql.one("select coalesce(max(id), 0) as id from journal", row -> new EntryId(row.getLong("id")))
                .orElseThrow();
    }

    /** Those of that kind. */
    public List<Told> of(Class<? extends Change> kind) {
        return entries.stream().filter(told -> kind.isInstance(told.change())).toList();
    }

    /** What a graph has that took all of it. */
    public List<NodeState> graph() {
        return Fold.newest(
                entries.stream().flatMap(told -> graph(told).stream()).toList());
    }

    /** What a search index has that took all of it. */
    public Map<Findable, SearchDocument> search() {
        Map<Findable, SearchDocument> newest = new LinkedHashMap<>();
        entries.forEach(told -> search(told).forEach(document -> newest.put(document.what(), document)));
        return newest;
    }

    /** The states that the graph takes from an entry. */
    public static List<NodeState> graph(Told told) {
        return WritePlan.graph(told.workspace(), told.id(), told.change());
    }

    /** The documents that the search index takes from an entry. */
    public static List<SearchDocument> search(Told told) {
        return WritePlan.search(told.workspace(), told.id(), told.change());
    }

    /** How the journal calls a kind. */
    public static String kind(Change change) {
        return Payloads.kind(change);
    }
}
