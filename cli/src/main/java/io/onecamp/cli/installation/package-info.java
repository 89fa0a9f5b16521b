/**
 * What an installation keeps on disk for itself: where things lie, what was chosen, which processes it started, its
 * secrets and its settings. It starts nothing and knows no store.
 */
@NullMarked
package io.onecamp.cli.installation;

import org.jspecify.annotations.NullMarked;
