package io.onecamp.cli.program;

import io.onecamp.cli.artifact.Cache;
import io.onecamp.cli.artifact.Repository;

/**
 * Where programs come from.
 *
 * @param repository the Maven repositories
 * @param cache what has been unpacked
 */
public record Supplies(Repository repository, Cache cache) {}
