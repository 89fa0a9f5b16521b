package io.onecamp.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

/** That Hibernate still keeps it where we look; what comes of it is shown by redeploying on the servers. */
class ForgottenAnnotationsTest {
    @Test
    void hibernate_keeps_it_where_we_look() {
        assertThatCode(() -> ForgottenAnnotations.cache().get(Override.class)).doesNotThrowAnyException();
    }
}
