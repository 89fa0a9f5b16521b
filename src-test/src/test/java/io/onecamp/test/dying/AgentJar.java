package io.onecamp.test.dying;

import io.onecamp.persistence.testbed.CrashPoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import net.bytebuddy.ByteBuddy;

/** The agent as a file that a JVM takes, and the file that arms it. */
record AgentJar(Path jar, Path armed) {
    private static final List<Class<?>> CLASSES =
            List.of(CrashAgent.class, CrashAgent.Point.class, CrashAgent.Before.class, CrashAgent.After.class);

    /** Points whose moment an agent can tell: a method's own end lies inside the transaction that is around it. */
    static List<CrashPoint> points() {
        return CrashPoint.ALL.stream()
                .filter(point -> point.moment() != CrashPoint.Moment.AFTER
                        || !List.of("Transacted", "SequencerStep", "IntentRows").contains(point.bean()))
                .toList();
    }

    static AgentJar in(Path folder) {
        AgentJar agent = new AgentJar(folder.resolve("crash-agent.jar"), folder.resolve("crash-at"));
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(agent.armed);
            agent.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return agent;
    }

    private void write() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Premain-Class", CrashAgent.class.getName());
        main.put(
                Attributes.Name.CLASS_PATH,
                ByteBuddy.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString());
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            for (Class<?> type : CLASSES) {
                String name = type.getName().replace('.', '/') + ".class";
                entries.putNextEntry(new ZipEntry(name));
                try (InputStream in =
                        Objects.requireNonNull(type.getClassLoader().getResourceAsStream(name), name)) {
                    in.transferTo(entries);
                }
                entries.closeEntry();
            }
        }
    }

    /** What a JVM is started with. */
    String option() {
        return "-javaagent:" + jar + "=" + armed + ";"
                + points().stream().map(AgentJar::words).collect(Collectors.joining(";"));
    }

    /** The next to come to that point dies, and the server with it. */
    void arm(CrashPoint point) {
        try {
            Files.writeString(armed, words(point));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void disarm() {
        try {
            Files.deleteIfExists(armed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isArmed() {
        return Files.exists(armed);
    }

    private static String words(CrashPoint point) {
        return point.bean() + "#" + point.method() + "#" + point.moment();
    }
}
