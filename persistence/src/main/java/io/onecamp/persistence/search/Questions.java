package io.onecamp.persistence.search;

import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchQuery;
import io.onecamp.domain.search.SearchQuestions.Asked;
import io.onecamp.domain.search.SearchWords.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Operator;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch._types.query_dsl.RangeQuery;

/**
 * Questions in OpenSearch's words. What a person typed is only ever the value of a match, a phrase or a beginning of a
 * word, never a query of its own: no wildcard, no expression, no field of theirs. Everything is a filter, because the
 * order is by time.
 */
final class Questions {
    /** OpenSearch takes 65,536 in one clause. */
    private static final int TERMS_IN_A_CLAUSE = 50_000;

    private Questions() {}

    static Query of(Asked asked) {
        SearchQuery query = asked.query();
        List<Query> all = new ArrayList<>();
        all.add(is(Fields.WORKSPACE, asked.workspace().toString()));
        all.add(Query.of(q -> q.term(t -> t.field(Fields.REMOVED).value(FieldValue.FALSE))));
        all.add(in(asked.conversations()));
        if (query.kinds().size() < Findable.Kind.values().length) {
            all.add(oneOf(Fields.KIND, query.kinds().stream().map(Fields::word).toList()));
        }
        query.from().ifPresent(person -> all.add(is(Fields.AUTHOR, person.toString())));
        query.has().forEach(trait -> all.add(is(Fields.HAS, Fields.word(trait))));
        if (!query.between().equals(SearchQuery.Between.EVER)) {
            all.add(said(query.between()));
        }
        query.words().terms().forEach(term -> all.add(said(term)));
        return Query.of(q -> q.bool(b -> b.filter(all)));
    }

    private static Query is(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(FieldValue.of(value))));
    }

    private static Query oneOf(String field, Collection<String> values) {
        List<FieldValue> fields = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(all -> all.value(fields))));
    }

    private static Query in(List<ConversationId> conversations) {
        BoolQuery.Builder any = new BoolQuery.Builder().minimumShouldMatch("1");
        for (int from = 0; from < conversations.size(); from += TERMS_IN_A_CLAUSE) {
            List<ConversationId> some =
                    conversations.subList(from, Math.min(conversations.size(), from + TERMS_IN_A_CLAUSE));
            any.should(oneOf(
                    Fields.CONVERSATION,
                    some.stream().map(ConversationId::value).toList()));
        }
        return any.build().toQuery();
    }

    private static Query said(SearchQuery.Between between) {
        RangeQuery.Builder range = new RangeQuery.Builder().field(Fields.CREATED_AT);
        between.from().ifPresent(from -> range.gte(JsonData.of(from.toEpochMilli())));
        between.to().ifPresent(to -> range.lt(JsonData.of(to.toEpochMilli())));
        return range.build().toQuery();
    }

    /** In the text as it stands, in its pieces next to each other, or in a file's name. */
    private static Query said(Term term) {
        return switch (term) {
            case Term.Word word ->
                either(whole(word.text()), phrase(Fields.PARTS, word.text()), phrase(Fields.FILES, word.text()));
            case Term.Phrase phrase -> either(phrase(Fields.TEXT, phrase.text()), phrase(Fields.FILES, phrase.text()));
            case Term.Beginning it ->
                either(
                        Query.of(q -> q.matchBoolPrefix(
                                m -> m.field(Fields.TEXT).query(it.text()).operator(Operator.And))),
                        beginning(Fields.PARTS, it.text()),
                        beginning(Fields.FILES, it.text()));
        };
    }

    private static Query whole(String text) {
        return Query.of(q ->
                q.match(m -> m.field(Fields.TEXT).query(FieldValue.of(text)).operator(Operator.And)));
    }

    private static Query phrase(String field, String text) {
        return Query.of(q -> q.matchPhrase(m -> m.field(field).query(text)));
    }

    private static Query beginning(String field, String text) {
        return Query.of(q -> q.matchPhrasePrefix(m -> m.field(field).query(text)));
    }

    private static Query either(Query... any) {
        return Query.of(q -> q.bool(b -> b.should(List.of(any)).minimumShouldMatch("1")));
    }
}
