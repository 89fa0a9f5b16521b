package io.onecamp.test.server;

import java.net.URI;
import java.nio.file.Path;

/** An application server that this test started, on a port and in folders of its own. */
public interface RunningServer extends AutoCloseable {

    /** The archive of the product this server takes, as the build left it. */
    Path archive();

    /** Where the deployed application answers. */
    URI address();

    /** Deploys an archive as the application {@code onecamp}; returns when it is up, fails with the log's end if not. */
    void deploy(Path archive);

    /** Takes the application away again; returns when the server says it is gone. */
    void undeploy();

    /** The JVM that runs it. */
    long pid();

    /** Ends the process, at once if it does not go by itself. */
    @Override
    void close();
}
