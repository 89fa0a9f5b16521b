/**
 * Tests of the connection to PostgreSQL.
 */
package io.onecamp.persistence.postgres;
