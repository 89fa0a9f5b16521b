/** Who did what to the installation, beyond what people do every day. */
@NullMarked
package io.onecamp.domain.audit;

import org.jspecify.annotations.NullMarked;
