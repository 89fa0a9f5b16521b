package io.onecamp.persistence.graph;

import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.id.PersonId;

/** What happens to a graph behind the product's back: done in the store itself, past every port. */
public interface GraphDamage {
    /** The node is gone, edges to it and all. */
    void deletes(NodeKey key);

    /** A part holds this text instead; its guard stays. */
    void alters(NodeKey key, Part.Name part, String value);

    /** A part is gone, with its guard. */
    void takesAway(NodeKey key, Part.Name part);

    /** A part has this guard instead. */
    void guards(NodeKey key, Part.Name part, long entry);

    /** One more edge of a part to a person. */
    void leadsTo(NodeKey key, Part.Name part, PersonId person);

    /** No edge of a part leads to anybody. */
    void leadsNowhere(NodeKey key, Part.Name part);

    /** Another node of the same key that tells something else; false where the store does not allow that. */
    boolean doubles(NodeKey key, Part.Name part, String value);
}
