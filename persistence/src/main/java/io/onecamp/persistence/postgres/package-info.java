/**
 * PostgreSQL through JPA: the connection, the transaction platform, and one package per feature below.
 *
 * <p>What other stores need does not belong here; the seam between stores is {@code crossstore}.
 */
@NullMarked
package io.onecamp.persistence.postgres;

import org.jspecify.annotations.NullMarked;
