package io.onecamp.cli.artifact;

import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;

/**
 * An artifact's place in a Maven repository.
 *
 * @param group its group
 * @param name its name
 * @param classifier its classifier, empty for none
 * @param type its file type, as "jar" or "zip"
 * @param version its version
 */
public record Coordinates(String group, String name, String classifier, String type, String version) {

    /** A plain jar. */
    public static Coordinates jar(String group, String name, String version) {
        return new Coordinates(group, name, "", "jar", version);
    }

    /** A zip. */
    public static Coordinates zip(String group, String name, String version) {
        return new Coordinates(group, name, "", "zip", version);
    }

    Artifact artifact() {
        return new DefaultArtifact(group, name, classifier, type, version);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
