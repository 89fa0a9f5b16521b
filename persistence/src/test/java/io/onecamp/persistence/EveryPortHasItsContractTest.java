package io.onecamp.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.graph.GraphContract;
import io.onecamp.domain.graph.GraphCopies;
import io.onecamp.domain.graph.GraphPulse;
import io.onecamp.domain.graph.GraphThreads;
import io.onecamp.domain.graph.GraphTimelines;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.live.LiveOutlet;
import io.onecamp.domain.person.PersonStore;
import io.onecamp.domain.search.SearchContract;
import io.onecamp.domain.search.SearchCopies;
import io.onecamp.domain.search.SearchIndex;
import io.onecamp.domain.search.SearchQuestions;
import io.onecamp.domain.search.SecondIndex;
import io.onecamp.persistence.postgres.Sql;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever adds a port or an adapter hears from here what is missing. */
class EveryPortHasItsContractTest {
    /** Ports that share a contract, because one cannot be told without the others. */
    private static final Map<Class<?>, Class<?>> SHARED = Map.of(
            GraphWriter.class, GraphContract.class,
            GraphTimelines.class, GraphContract.class,
            GraphThreads.class, GraphContract.class,
            GraphPulse.class, GraphContract.class,
            GraphCopies.class, GraphContract.class,
            SearchIndex.class, SearchContract.class,
            SearchCopies.class, SearchContract.class,
            SearchQuestions.class, SearchContract.class,
            SecondIndex.class, SearchContract.class);

    /** Implemented by web, where its stories are told. */
    private static final Set<Class<?>> ELSEWHERE = Set.of(LiveOutlet.class);

    /** Layers stand around an adapter; what they add has tests of its own. */
    private static final String LAYERS = "io.onecamp.persistence.layer";

    private static List<Class<?>> ports() {
        return classes(PersonStore.class)
                .filter(type -> type.isInterface() && !type.isSealed() && type.getEnclosingClass() == null)
                .filter(type -> !type.getSimpleName().equals("package-info") && !ELSEWHERE.contains(type))
                .toList();
    }

    private static Optional<Class<?>> contract(Class<?> port) {
        Class<?> shared = SHARED.get(port);
        if (shared != null) {
            return Optional.of(shared);
        }
        try {
            return Optional.of(Class.forName(port.getName() + "Contract"));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    @Test
    void every_port_has_a_contract() {
        assertThat(ports())
                .hasSizeGreaterThan(20)
                .allSatisfy(port ->
                        assertThat(contract(port)).as("contract of %s", port).isPresent());
    }

    @Test
    void every_implementation_runs_the_contract_of_what_it_implements() {
        List<Class<?>> ports = ports();
        List<Class<?>> tests = classes(EveryPortHasItsContractTest.class).toList();
        List<Class<?>> implementations = classes(Sql.class)
                .filter(type -> !type.isInterface() && !type.getPackageName().equals(LAYERS))
                .filter(type -> Stream.of(type.getInterfaces()).anyMatch(ports::contains))
                .toList();
        assertThat(implementations)
                .hasSizeGreaterThan(20)
                .allSatisfy(implementation -> Stream.of(implementation.getInterfaces())
                        .filter(ports::contains)
                        .forEach(port -> assertThat(tests)
                                .as("tests of %s that run the contract of %s", implementation, port)
                                .anyMatch(test -> runs(test, implementation, port))));
    }

    private static boolean runs(Class<?> test, Class<?> implementation, Class<?> port) {
        return !test.isInterface()
                && test.getPackage().equals(implementation.getPackage())
                && contract(port)
                        .filter(contract -> contract.isAssignableFrom(test))
                        .isPresent();
    }

    /** All classes that were compiled together with this one, be they in a directory or in an archive. */
    private static Stream<Class<?>> classes(Class<?> one) {
        try {
            Path place = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return below(place);
            }
            try (FileSystem archive = FileSystems.newFileSystem(place)) {
                return below(archive.getPath("/"));
            }
        } catch (URISyntaxException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Class<?>> below(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && name.startsWith("io"))
                    .<Class<?>>map(EveryPortHasItsContractTest::loaded)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> loaded(String file) {
        try {
            String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
            return Class.forName(name, false, EveryPortHasItsContractTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
