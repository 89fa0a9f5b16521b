package io.onecamp.test.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.journal.Change;
import io.onecamp.persistence.blob.RealBytes;
import io.onecamp.persistence.graph.RealGraph;
import io.onecamp.persistence.search.RealSearch;
import io.onecamp.test.product.Draw;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of change under every trouble. In process and on real stores, so that all of it is part of every build; the
 * order of the cells is drawn, and {@code -Donecamp.test.seed} repeats one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultMatrixContract {
    private static final long SEED = Draw.SEED;

    private final MatrixReport report = new MatrixReport(name(), SEED);

    abstract String name();

    abstract RealGraph graph();

    static List<Deed> deeds() {
        List<Deed> deeds = new ArrayList<>(Deeds.ALL);
        Collections.shuffle(deeds, new Random(SEED));
        return deeds;
    }

    @Test
    void every_kind_of_change_has_a_deed() {
        // Nobody's act: a comparison writes it, and GraphDriftContract plays what may happen meanwhile.
        assertThat(Stream.concat(
                        Deeds.ALL.stream().<Class<?>>map(Deed::kind).distinct(), Stream.of(Change.Mended.class)))
                .containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deeds")
    void whatever_happens_while(Deed deed) {
        List<Trouble> troubles = new ArrayList<>(Trouble.all());
        Collections.shuffle(troubles, new Random(SEED));
        RealGraph graph = graph();
        Truth truth = new Truth(graph, RealSearch.shared(), RealBytes.shared().blobs());
        SoftAssertions all = new SoftAssertions();
        try (Stage stage = new Stage(graph)) {
            Follows follows = Follows.of(stage, deed);
            report.isOf(follows.writePlan(), deed);
            for (Trouble trouble : troubles) {
                all.assertThatCode(() -> {
                            Cell.Verdict verdict = new Cell(stage, truth, deed, trouble, follows.mark()).play();
                            assertThat(verdict).as("whether it struck").isEqualTo(follows.expected(trouble));
                            report.note(deed, trouble, verdict);
                        })
                        .as("%s | %s | seed %d", deed, trouble.name(), SEED)
                        .doesNotThrowAnyException();
                stage.heals();
            }
        }
        all.assertAll();
    }

    @AfterAll
    void tell() {
        System.out.println(report.summary());
        report.write(Path.of("target", "faults-" + name() + ".md"));
    }
}
