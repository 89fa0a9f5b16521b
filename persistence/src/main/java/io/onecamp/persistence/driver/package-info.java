/**
 * PostgreSQL's driver as every store of ours that is a PostgreSQL uses it. What is asked over a connection, and how
 * many there are, belongs to the store.
 */
@NullMarked
package io.onecamp.persistence.driver;

import org.jspecify.annotations.NullMarked;
