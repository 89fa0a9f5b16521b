package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.drift.Comparison;
import io.onecamp.domain.drift.Comparison.Aim;
import io.onecamp.domain.drift.Comparisons;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.Person;
import io.onecamp.persistence.crossstore.RelayedNode;
import io.onecamp.persistence.graph.GraphToDamage;
import io.onecamp.persistence.testbed.TestConfig;

/** Ana, Ben and Dan talk, a graph tells of it, and somebody damages the graph. */
final class DriftBench implements AutoCloseable {
    final GraphToDamage graph;
    final RelayedNode node;
    final Company company;
    final Person dan;
    final MessageHead said;
    final MessageHead discussed;

    DriftBench(GraphToDamage graph) {
        TestConfig.set("onecamp.drift.again-ms", "1");
        TestConfig.set("onecamp.drift.page", "3");
        this.graph = graph;
        this.node = new RelayedNode(graph.writer(), graph.copies());
        this.company = Company.fresh(node.rows());
        this.dan = Company.person(company.workspace(), "Dan");
        EntryId entry = company.registers(dan);
        node.database().execute("update person set entry = %d where id = '%s'".formatted(entry.value(), dan.id()));
        this.said = company.says(company.ana(), "Ship it?");
        MessageHead talked = company.says(company.ben(), "Not yet.");
        company.comments(company.ana(), talked, "Why?");
        company.reacts(company.ana(), talked, "👍");
        this.discussed =
                company.edits(company.reacts(company.ben(), talked, "🎉").orElseThrow(), "Tomorrow.");
        for (int i = 0; i < 5; i++) {
            company.says(company.ana(), "number " + i);
        }
        settle();
    }

    void settle() {
        node.relay();
    }

    NodeKey key(MessageHead head) {
        return new NodeKey.OfMessage(company.workspace(), head.conversation(), head.seq());
    }

    /** Finds what differs, and changes nothing. */
    Comparison compared() {
        return run(Aim.COMPARE);
    }

    /** Mends what differs, and has it brought to the graph. */
    Comparison repaired() {
        Comparison comparison = run(Aim.REPAIR);
        settle();
        return comparison;
    }

    Comparison run(Aim aim) {
        Comparisons comparisons = node.of(StoredComparisons.class);
        long id = node.rows()
                .inTransaction(() -> comparisons.begin(aim, java.util.List.of("graph")))
                .orElseThrow();
        Comparer comparer = node.of(Comparer.class);
        for (int i = 0; i < 5_000; i++) {
            comparer.round();
            Comparison comparison = comparisons.find(id).orElseThrow();
            if (comparison.isOver()) {
                return comparison;
            }
        }
        throw new IllegalStateException("it never ends");
    }

    /** What a comparison left to be done by another that follows it. */
    Comparison followed() {
        Comparisons comparisons = node.of(StoredComparisons.class);
        Comparer comparer = node.of(Comparer.class);
        for (int i = 0; i < 5_000; i++) {
            comparer.round();
            Comparison latest = comparisons.latest().orElseThrow();
            if (latest.isOver()) {
                return latest;
            }
        }
        throw new IllegalStateException("it never ends");
    }

    @Override
    public void close() {
        node.close();
    }
}
