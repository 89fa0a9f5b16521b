/**
 * The real beans on a real PostgreSQL without a container: a server that all tests of a run share, databases in it,
 * transactions by the beans' own annotations. What a container does beside that is tested on the servers.
 */
@NullMarked
package io.onecamp.persistence.testbed;

import org.jspecify.annotations.NullMarked;
