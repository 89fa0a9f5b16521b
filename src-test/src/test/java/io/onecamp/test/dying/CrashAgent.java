package io.onecamp.test.dying;

import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Stands in a server's JVM and halts it at a crash point, as {@code kill -9} does: no finally, no shutdown hook. Its argument
 * is a file and the points it knows, {@code bean#method#moment}, separated by semicolons; what the file holds is the point
 * at which the next to come dies. The file goes first, so that a server dies once.
 */
public final class CrashAgent {
    static final String FILE = "onecamp.test.crash";

    private CrashAgent() {}

    /** Stands for the point's words in what is woven in. */
    @Retention(RetentionPolicy.RUNTIME)
    @interface Point {}

    public static void premain(String argument, Instrumentation instrumentation) {
        String[] words = argument.split(";");
        System.setProperty(FILE, words[0]);
        AgentBuilder agent = new AgentBuilder.Default().disableClassFormatChanges();
        for (int i = 1; i < words.length; i++) {
            agent = woven(agent, words[i]);
        }
        agent.installOn(instrumentation);
    }

    private static AgentBuilder woven(AgentBuilder agent, String point) {
        String[] parts = point.split("#");
        Class<?> advice = parts[2].equals("BEFORE") ? Before.class : After.class;
        return agent.type(ElementMatchers.nameMatches("io\\.onecamp\\.(ejb|persistence)\\..*\\." + parts[0]))
                .transform((builder, type, loader, module, domain) -> builder.visit(Advice.withCustomMapping()
                        .bind(Point.class, point)
                        .to(advice)
                        .on(ElementMatchers.named(parts[1]).and(ElementMatchers.not(ElementMatchers.isAbstract())))));
    }

    /** What is woven in names nothing but the JDK, because the product's class loaders see nothing else of ours. */
    static final class Before {
        private Before() {}

        @Advice.OnMethodEnter
        static void enter(@Point String point) throws IOException {
            Path armed = Path.of(System.getProperty("onecamp.test.crash"));
            if (Files.exists(armed) && Files.readString(armed).equals(point)) {
                Files.delete(armed);
                Runtime.getRuntime().halt(137);
            }
        }
    }

    static final class After {
        private After() {}

        @Advice.OnMethodExit
        static void exit(@Point String point) throws IOException {
            Path armed = Path.of(System.getProperty("onecamp.test.crash"));
            if (Files.exists(armed) && Files.readString(armed).equals(point)) {
                Files.delete(armed);
                Runtime.getRuntime().halt(137);
            }
        }
    }
}
