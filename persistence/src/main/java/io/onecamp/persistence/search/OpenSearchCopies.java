package io.onecamp.persistence.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchCopies;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.persistence.json.DomainJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Looks at the index's documents as they are. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class OpenSearchCopies implements SearchCopies {
    private static final String INDEX = "/" + MessagesIndex.WRITE;

    private static final Duration TICK = Duration.ofMillis(500);

    private MessagesIndex index;

    OpenSearchCopies() {}

    @Inject
    public OpenSearchCopies(MessagesIndex index) {
        this.index = index;
    }

    @Override
    public Map<Findable, Copy> of(List<Findable> what) {
        Map<Findable, Copy> copies = new HashMap<>();
        if (what.isEmpty()) {
            return copies;
        }
        String ids =
                DomainJson.write(Map.of("ids", what.stream().map(Fields::key).toList()));
        for (JsonNode document : asked("POST", INDEX + "/_mget", ids).path("docs")) {
            if (document.path("found").asBoolean()) {
                Findable its = Fields.what(document.path("_id").asText());
                copies.put(
                        its,
                        new Copy(new EntryId(document.path("_version").asLong()), read(its, document.path("_source"))));
            }
        }
        return copies;
    }

    @Override
    public Listing after(WorkspaceId workspace, String place, int limit) {
        Map<String, Object> question = new HashMap<>();
        question.put("size", limit);
        question.put("_source", false);
        question.put("query", Map.of("term", Map.of(Fields.WORKSPACE, workspace.toString())));
        question.put("sort", List.of(Map.of(Fields.ID, "asc"), Map.of(Fields.KIND, "asc")));
        if (!place.isEmpty()) {
            question.put("search_after", List.of(place.split(" ")));
        }
        List<Findable> what = new ArrayList<>();
        String last = "";
        int seen = 0;
        for (JsonNode hit : asked("POST", INDEX + "/_search", DomainJson.write(question))
                .path("hits")
                .path("hits")) {
            seen++;
            readable(hit.path("_id").asText()).ifPresent(what::add);
            last = hit.path("sort").path(0).asText() + " "
                    + hit.path("sort").path(1).asText();
        }
        return new Listing(what, seen, seen < limit ? "" : last);
    }

    /**
     * A deleted document's version is remembered for a minute, and keeps older ones out. So nothing is remembered while
     * this one is deleted; deletions are for nothing else here.
     */
    @Override
    public void forget(Findable what) {
        remember("0s");
        try {
            // It finds what it deletes by searching: what was written a moment ago would be passed over.
            asked("POST", INDEX + "/_refresh", "");
            asked("POST", INDEX + "/_delete_by_query?refresh=true&conflicts=proceed", one(what));
            // Only what is older than its clock's last tick is let go, and that ticks five times a second.
            LockSupport.parkNanos(TICK.toNanos());
            asked("POST", INDEX + "/_refresh", "");
        } finally {
            remember("60s");
        }
    }

    private static String one(Findable what) {
        return DomainJson.write(Map.of("query", Map.of("ids", Map.of("values", List.of(Fields.key(what))))));
    }

    private void remember(String time) {
        asked("PUT", INDEX + "/_settings", DomainJson.write(Map.of("index", Map.of("gc_deletes", time))));
    }

    private JsonNode asked(String method, String path, String body) {
        try {
            return index.asked(method, path, body);
        } catch (OpenSearchCalls.Refused e) {
            throw new StoreAway("OpenSearch does not tell what it holds: " + e.getMessage(), e);
        }
    }

    private static Optional<Findable> readable(String id) {
        try {
            return Optional.of(Fields.what(id));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<SearchDocument> read(Findable what, JsonNode source) {
        EntryId entry = new EntryId(source.path("entry").asLong());
        boolean isOfIt =
                source.path(Fields.WORKSPACE).asText().equals(what.workspace().toString())
                        && source.path(Fields.KIND).asText().equals(Fields.word(what.kind()))
                        && source.path(Fields.ID).asText().equals(what.id().toString());
        try {
            return isOfIt ? Optional.of(document(what, entry, source)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SearchDocument document(Findable what, EntryId entry, JsonNode source) {
        if (source.path(Fields.REMOVED).asBoolean()) {
            return new SearchDocument.Removed(
                    what,
                    entry,
                    Instant.ofEpochMilli(source.path(Fields.REMOVED_AT).asLong()));
        }
        List<String> files = new ArrayList<>();
        source.path(Fields.FILES).forEach(file -> files.add(file.asText()));
        return new SearchDocument.Said(
                what,
                entry,
                new ConversationId(source.path(Fields.CONVERSATION).asText()),
                PersonId.parse(source.path(Fields.AUTHOR).asText()),
                Instant.ofEpochMilli(source.path(Fields.CREATED_AT).asLong()),
                source.path(Fields.TEXT).asText(),
                files);
    }
}
