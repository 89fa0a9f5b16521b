package io.onecamp.persistence.graph.dgraph;

import com.fasterxml.jackson.databind.JsonNode;
import io.dgraph.DgraphProto.Request;
import io.onecamp.domain.graph.Told;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.Content;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.persistence.json.DomainJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pages of one kind of node: one query that names the keys, at a fresh timestamp, so what was written is read.
 *
 * @param kind prefix of the node's predicates
 * @param number a card's number on its page
 * @param noTally the tally of a node that has none yet
 */
record DgraphPages<C, T>(String kind, Class<C> card, Function<C, Seq> number, Class<T> tally, T noTally) {
    private static final Dql CARDS = Dql.resource("cards.dql");
    private static final Dql PAGE = Dql.resource("page.dql");

    /**
     * A card says itself which number it is: asking for the node's key, too, would cost as much as the card. What cannot
     * be read, and a tombstone, is as good as missing: the journal has it.
     */
    Map<Seq, Content<C>> cards(DgraphCalls calls, List<String> keys) {
        Map<Seq, Content<C>> told = new HashMap<>();
        for (JsonNode node : found(calls, CARDS, keys)) {
            read(node, kind + ".card", card)
                    .ifPresent(its -> told.put(number.apply(its), new Content<>(its, entry(node, "card_entry"))));
        }
        return told;
    }

    /** Everything, with the people at the ends of its edges. */
    Map<Seq, Told<C, T>> told(DgraphCalls calls, List<String> keys) {
        Map<Seq, Told<C, T>> told = new HashMap<>();
        for (JsonNode node : found(calls, PAGE, keys)) {
            read(node, kind + ".card", card).ifPresent(its -> told.put(number.apply(its), told(its, node)));
        }
        return told;
    }

    private Told<C, T> told(C its, JsonNode node) {
        return new Told<>(
                its,
                entry(node, "card_entry"),
                read(node, kind + ".tally", tally).orElse(noTally),
                entry(node, "tally_entry"),
                people(node));
    }

    private JsonNode found(DgraphCalls calls, Dql query, List<String> keys) {
        if (keys.isEmpty()) {
            return DomainJson.tree("[]");
        }
        // A list cannot be one variable.
        Request.Builder request = Request.newBuilder()
                .setReadOnly(true)
                .setQuery(query.with("kind", kind)
                        .with("declared", each(keys, "$key%d: string"))
                        .with("asked", each(keys, "$key%d"))
                        .toString());
        for (int i = 0; i < keys.size(); i++) {
            request.putVars("$key" + i, keys.get(i));
        }
        try {
            String json =
                    calls.query(request.build(), calls.deadline()).getJson().toStringUtf8();
            return DomainJson.tree(json).path("found");
        } catch (Undecided e) {
            throw calls.unavailable("could not tell a page", e);
        }
    }

    private static String each(List<String> keys, String pattern) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> pattern.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining(", "));
    }

    private static <V> Optional<V> read(JsonNode node, String predicate, Class<V> type) {
        String value = node.path(predicate).asText();
        return value.isEmpty() ? Optional.empty() : DomainJson.readable(value, type);
    }

    private EntryId entry(JsonNode node, String part) {
        return new EntryId(node.path(kind + "." + part).asLong());
    }

    private Map<PersonId, PersonCard> people(JsonNode node) {
        Map<PersonId, PersonCard> people = new HashMap<>();
        for (String edge : List.of(".author", ".reacted")) {
            // An edge to one is an object, an edge to many an array; each end has a card unless it is a stub.
            for (JsonNode end : node.path(kind + edge).findValues("person.card")) {
                DomainJson.readable(end.asText(), PersonCard.class).ifPresent(its -> people.put(its.id(), its));
            }
        }
        return people;
    }
}
