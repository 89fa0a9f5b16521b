package io.onecamp.persistence.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import io.onecamp.domain.search.SearchQuery;
import io.onecamp.domain.search.SearchQuestions;
import io.onecamp.persistence.clock.SystemClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;

/** One client through the outages of its OpenSearch. */
class OpenSearchOutageTest {
    private final OpenSearchServer server = OpenSearchServer.shared();
    private final OpenSearchConnection connection = new OpenSearchConnection();
    private final OpenSearchCalls calls = new OpenSearchCalls(connection, new SystemClock());
    private final OpenSearchIndex index = new OpenSearchIndex(calls, new MessagesIndex(calls));
    private final OpenSearchQuestions questions = new OpenSearchQuestions(calls);
    private final WorkspaceId workspace = WorkspaceId.fresh();
    private final PersonId ana = PersonId.fresh();
    private final ConversationId conversation = ConversationId.of(List.of(ana));

    @AfterEach
    void close() {
        connection.close();
    }

    private SearchDocument document(long entry) {
        Findable what = new Findable(workspace, Findable.Kind.MESSAGE, UUID.randomUUID());
        return new SearchDocument.Said(
                what, new EntryId(entry), conversation, ana, Instant.ofEpochMilli(entry), "words", List.of());
    }

    private int found() {
        return questions
                .ask(new SearchQuestions.Asked(
                        workspace, List.of(conversation), SearchQuery.of("words"), Optional.empty(), 10))
                .size();
    }

    private static void isAway(ThrowingCallable call) {
        assertThatExceptionOfType(StoreAway.class).isThrownBy(call);
    }

    @Test
    void killed_and_started_it_is_found_again_with_what_it_took_and_all_methods_share_one_guard() {
        String before = index.incarnation();
        assertThat(index.put(List.of(document(1)))).isEmpty();
        server.kill();
        try {
            isAway(() -> index.put(List.of(document(2))));
            Awaitility.await("left alone")
                    .atMost(Duration.ofSeconds(30))
                    .ignoreExceptionsInstanceOf(StoreAway.class)
                    .until(() -> {
                        isAway(this::found);
                        return calls.guardReport().awaySince().isPresent();
                    });
            // Opened by questions, and felt by whoever writes: nothing is sent, so nothing is waited for.
            assertThatExceptionOfType(StoreAway.class)
                    .isThrownBy(() -> index.put(List.of(document(2))))
                    .withNoCause();
            isAway(index::incarnation);
            isAway(() -> index.purge(Instant.EPOCH));
        } finally {
            server.restart();
        }
        Awaitility.await("found again")
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptionsInstanceOf(StoreAway.class)
                .until(() -> index.incarnation().equals(before) && found() == 1);
        assertThat(calls.guardReport().awaySince()).isEmpty();
        assertThat(index.put(List.of(document(2)))).isEmpty();
    }

    @Test
    void wiped_it_takes_nothing_until_it_is_made_anew_and_says_that_it_is_another() throws Exception {
        String before = index.incarnation();
        new OpenSearchAsyncClient(connection.transport())
                .indices()
                .delete(ask -> ask.index(MessagesIndex.NAME))
                .get(20, TimeUnit.SECONDS);
        isAway(() -> index.put(List.of(document(1))));
        isAway(this::found);
        String after = index.incarnation();
        assertThat(after).isNotBlank().isNotEqualTo(before);
        assertThat(index.put(List.of(document(1)))).isEmpty();
        OpenSearchTest.refresh(connection);
        assertThat(found()).isEqualTo(1);
    }
}
