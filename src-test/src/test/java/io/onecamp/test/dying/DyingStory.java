package io.onecamp.test.dying;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.persistence.testbed.CrashPoint;
import io.onecamp.test.language.Answer;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Unanswered;
import io.onecamp.test.language.World;
import io.onecamp.test.product.Draw;
import io.onecamp.test.product.Given;
import io.onecamp.test.product.Installation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A server that runs dies at a named point while somebody does something, once for each class and point. Every build plays a
 * few that are drawn; {@code -Donecamp.test.faults=full} plays all, and {@code -Donecamp.test.seed} draws the same again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DyingStory {
    private static final int IN_EVERY_BUILD = 1;

    private final String graph = Given.graph();
    private final AgentJar agent = AgentJar.in(Given.folder("runs").resolve("dying-agent"));
    private final Installation installation = new Installation("dying-" + graph, "wildfly", graph)
            .with("onecamp.compensation.lease-ms", "4000")
            .startedWith("JAVA_TOOL_OPTIONS", agent.option())
            .up();
    private final World world = new World(installation.home());

    /** One class at one point. */
    record Death(Act act, CrashPoint point) {
        @Override
        public String toString() {
            return act + ", " + point;
        }
    }

    static Stream<Death> deaths() {
        List<Death> all = new ArrayList<>();
        for (Act act : Act.ALL) {
            AgentJar.points().stream()
                    .filter(point -> comesTo(act, point))
                    .forEach(point -> all.add(new Death(act, point)));
        }
        return Draw.of("A server dies, " + Act.ALL.size() + " classes", all, IN_EVERY_BUILD).stream();
    }

    /** Bytes alone come to intents; nothing here is undone or left to the relay. */
    private static boolean comesTo(Act act, CrashPoint point) {
        return switch (point.bean()) {
            case "IntentRows", "IntentLeases" -> act.name().startsWith("uploads");
            case "BytesUndoing" -> false;
            default -> true;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("deaths")
    void whatever_dies_while(Death death) {
        Person ana = world.person("Ana");
        Person ben = world.person("Ben");
        Act.Scene scene = Act.Scene.of(ana, ben);
        ben.session();
        isSettled(scene);
        ProcessHandle server = installation.process(installation.server());
        Call call = death.act().does().apply(scene).with("Idempotency-Key", Person.key());

        agent.arm(death.point());
        Optional<Answer> answer = attempted(ana, call);
        Awaitility.await("the server dies: " + death.point())
                .atMost(Duration.ofSeconds(40))
                .until(() -> !server.isAlive());
        assertThat(agent.isArmed()).as("it died where it was told to").isFalse();
        installation.up();

        Answer again = repeated(ana, call);
        answer.ifPresent(first ->
                assertThat(again.body().path("id")).isEqualTo(first.body().path("id")));
        death.act().happenedOnce().in(scene, again);
        isSettled(scene);
        assertThat(installation.outside().messagesInGraph(scene.room().id()))
                .as("messages in the graph")
                .isEqualTo(scene.ben().reads(scene.room()).everything().size());
        Installation.Diagnosis diagnosis = installation.doctor();
        assertThat(diagnosis.exit()).as("drift: %s", diagnosis.told()).isZero();
    }

    /** Refused and unanswered alike say nothing of what happened. */
    private static Optional<Answer> attempted(Person ana, Call call) {
        try {
            return Optional.of(ana.sends(call)).filter(answer -> !answer.isRefusal());
        } catch (Unanswered cut) {
            return Optional.empty();
        }
    }

    private static Answer repeated(Person ana, Call call) {
        Answer[] last = new Answer[1];
        Awaitility.await("repeated under its key")
                .atMost(Duration.ofSeconds(30))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptionsInstanceOf(Unanswered.class)
                .until(() -> {
                    last[0] = ana.sends(call);
                    return !last[0].isRefusal();
                });
        return last[0];
    }

    /** The graph has what was said, nothing waits, nothing is held, and S3 has what the rows tell of. */
    private void isSettled(Act.Scene scene) {
        Awaitility.await("everything is everywhere")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(() -> {
                    assertThat(scene.ben().reads(scene.room()).everything()).allMatch(Said::isSettled);
                    assertThat(installation.outside().waiting())
                            .as("what waits")
                            .isEmpty();
                    assertThat(installation.outside().filesInS3())
                            .as("bytes")
                            .isEqualTo(installation.outside().filesInRows());
                });
    }

    @AfterAll
    void end() {
        installation.close();
    }
}
