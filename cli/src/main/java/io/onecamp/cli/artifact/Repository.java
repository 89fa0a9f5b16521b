package io.onecamp.cli.artifact;

import io.onecamp.cli.exit.Exit;
import io.onecamp.cli.exit.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositoryException;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.transfer.TransferListener;

/** The Maven repositories of this user: the local one first, then the remote one with mirrors and proxies. */
public final class Repository implements AutoCloseable {
    private final RepositorySystem system;
    private final RepositorySystemSession.CloseableSession session;
    private final List<RemoteRepository> remotes;

    private Repository(MavenSetup setup, TransferListener progress) {
        this.system = new RepositorySystemSupplier().get();
        this.session = new SessionBuilderSupplier(system)
                .get()
                .withLocalRepositoryBaseDirectories(setup.localRepository())
                .setSystemProperties(System.getProperties())
                .setMirrorSelector(setup.mirrors())
                .setProxySelector(setup.proxies())
                .setAuthenticationSelector(setup.authentication())
                .setChecksumPolicy(RepositoryPolicy.CHECKSUM_POLICY_FAIL)
                .setOffline(setup.offline())
                .setTransferListener(progress)
                .build();
        this.remotes = system.newResolutionRepositories(session, List.of(setup.central()));
    }

    /** Opens it with the settings of this user; downloads are told to the listener. */
    public static Repository open(TransferListener progress) {
        return new Repository(MavenSetup.read(), progress);
    }

    /** One line about local repository, mirrors and proxies. */
    public static String describe() {
        return MavenSetup.read().describe();
    }

    /** The artifact's file, downloaded if need be. */
    public Path file(Coordinates coordinates) {
        try {
            return system.resolveArtifact(session, new ArtifactRequest(coordinates.artifact(), remotes, ""))
                    .getArtifact()
                    .getPath();
        } catch (RepositoryException e) {
            throw refusal(coordinates, e);
        }
    }

    /** The artifact's jar and those it needs at run time, in class path order. */
    public List<Path> classPath(Coordinates coordinates) {
        CollectRequest needed = new CollectRequest(new Dependency(coordinates.artifact(), "runtime"), remotes);
        try {
            return system
                    .resolveDependencies(session, new DependencyRequest(needed, null))
                    .getArtifactResults()
                    .stream()
                    .map(result -> result.getArtifact())
                    .filter(found -> found.getExtension().equals("jar"))
                    .map(Artifact::getPath)
                    .toList();
        } catch (RepositoryException e) {
            throw refusal(coordinates, e);
        }
    }

    private static Refusal refusal(Coordinates coordinates, RepositoryException e) {
        return new Refusal(
                Exit.BUILD,
                "Could not fetch " + coordinates + " from the Maven repository: " + e.getMessage(),
                "Check the network, and mirror and proxy in ~/.m2/settings.xml or HTTPS_PROXY.",
                e);
    }

    @Override
    public void close() {
        session.close();
        system.shutdown();
    }
}
