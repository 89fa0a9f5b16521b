/**
 * Servers and databases a test starts and stops, each on ports and in folders of its own. What is asked of them belongs elsewhere.
 */
@NullMarked
package io.onecamp.test.server;

import org.jspecify.annotations.NullMarked;
