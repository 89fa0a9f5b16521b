package io.onecamp.persistence.graph.sql;

import io.onecamp.domain.graph.NodeKey;
import java.util.List;
import java.util.stream.Stream;

/** The columns of a node's primary key: workspace and id, or workspace, conversation, seq and number. */
record KeyValues(List<Object> values) {
    static KeyValues of(NodeKey key) {
        return new KeyValues(
                switch (key) {
                    case NodeKey.OfPerson it ->
                        List.of(it.workspace().value(), it.person().value());
                    case NodeKey.OfConversation it ->
                        List.of(it.workspace().value(), it.conversation().value());
                    case NodeKey.OfFile it ->
                        List.of(it.workspace().value(), it.file().value());
                    case NodeKey.OfMessage it ->
                        List.of(
                                it.workspace().value(),
                                it.conversation().value(),
                                it.seq().value(),
                                0L);
                    case NodeKey.OfComment it ->
                        List.of(
                                it.workspace().value(),
                                it.conversation().value(),
                                it.seq().value(),
                                it.number().value());
                });
    }

    Object[] toArray() {
        return values.toArray();
    }

    /** With what else a statement needs. */
    Object[] and(Object... more) {
        return Stream.concat(values.stream(), Stream.of(more)).toArray();
    }
}
