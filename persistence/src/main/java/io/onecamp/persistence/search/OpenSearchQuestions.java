package io.onecamp.persistence.search;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.Hit;
import io.onecamp.domain.search.Place;
import io.onecamp.domain.search.SearchQuestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;

/** Asks the index by its alias. Nothing is counted: how many there are of what one may not read is nobody's business. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class OpenSearchQuestions implements SearchQuestions {
    private OpenSearchCalls calls;

    OpenSearchQuestions() {}

    @Inject
    public OpenSearchQuestions(OpenSearchCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<Hit> ask(Asked asked) {
        if (asked.conversations().isEmpty()) {
            return List.of();
        }
        Marks marks = Marks.fresh();
        SearchRequest request = request(asked, marks);
        try {
            SearchResponse<JsonData> answer =
                    calls.search(transport -> new OpenSearchAsyncClient(transport).search(request, JsonData.class));
            if (answer.timedOut() || answer.shards().failed() > 0) {
                throw new StoreAway("OpenSearch could not ask all of its index");
            }
            return answer.hits().hits().stream().map(hit -> hit(hit, marks)).toList();
        } catch (OpenSearchCalls.Refused e) {
            if (e.isMissing()) {
                throw new StoreAway("OpenSearch has lost its index, which is being made anew", e);
            }
            throw e;
        }
    }

    private static SearchRequest request(Asked asked, Marks marks) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(MessagesIndex.READ)
                .query(Questions.of(asked))
                .size(asked.limit())
                .source(source -> source.fetch(false))
                // The version is the entry that the text was taken from.
                .version(true)
                .trackTotalHits(track -> track.enabled(false))
                .allowPartialSearchResults(false)
                .sort(by -> by.field(f -> f.field(Fields.CREATED_AT).order(SortOrder.Desc)))
                .sort(by -> by.field(f -> f.field(Fields.ID).order(SortOrder.Desc)));
        if (!asked.query().words().isEmpty()) {
            request.highlight(h -> h.preTags(marks.open())
                    .postTags(marks.close())
                    .numberOfFragments(0)
                    .fields(Fields.TEXT, field -> field)
                    .fields(Fields.PARTS, field -> field));
        }
        asked.below()
                .ifPresent(place -> request.searchAfter(
                        FieldValue.of(place.createdAt().toEpochMilli()),
                        FieldValue.of(place.id().toString())));
        return request.build();
    }

    private static Hit hit(org.opensearch.client.opensearch.core.search.Hit<JsonData> hit, Marks marks) {
        Findable what = Fields.what(Objects.requireNonNull(hit.id()));
        long createdAt = hit.sort().getFirst().longValue();
        List<String> marked =
                hit.highlight().values().stream().flatMap(List::stream).toList();
        return new Hit(
                what,
                new EntryId(Objects.requireNonNull(hit.version())),
                new Place(Instant.ofEpochMilli(createdAt), what.id()),
                marks.together(marked));
    }
}
