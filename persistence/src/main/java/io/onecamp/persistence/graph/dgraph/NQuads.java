package io.onecamp.persistence.graph.dgraph;

import io.dgraph.DgraphProto.NQuad;
import io.dgraph.DgraphProto.Value;

/**
 * Statements about nodes that the request's query has named. Values are typed and binary, so nothing in a text can be
 * taken for syntax: in JSON mutations {@code "val(x)"} would be.
 */
final class NQuads {
    private static final Value STAR =
            Value.newBuilder().setDefaultVal("_STAR_ALL").build();

    private NQuads() {}

    static NQuad text(String node, String predicate, String value) {
        return about(node, predicate)
                .setObjectValue(Value.newBuilder().setStrVal(value))
                .build();
    }

    static NQuad number(String node, String predicate, long value) {
        return about(node, predicate)
                .setObjectValue(Value.newBuilder().setIntVal(value))
                .build();
    }

    static NQuad edge(String node, String predicate, String to) {
        return about(node, predicate).setObjectId(uid(to)).build();
    }

    /** For deletions: every edge of the predicate. */
    static NQuad every(String node, String predicate) {
        return about(node, predicate).setObjectValue(STAR).build();
    }

    private static NQuad.Builder about(String node, String predicate) {
        return NQuad.newBuilder().setSubject(uid(node)).setPredicate(predicate);
    }

    private static String uid(String variable) {
        return "uid(" + variable + ")";
    }
}
