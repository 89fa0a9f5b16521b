package io.onecamp.web.limit;

import io.onecamp.domain.limit.Limit;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * May be called so often only: by a person where somebody must be signed in, else from an address. Every call counts,
 * also a repetition under an idempotency key, and one that is refused for another reason.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Limited {
    Limit value();
}
