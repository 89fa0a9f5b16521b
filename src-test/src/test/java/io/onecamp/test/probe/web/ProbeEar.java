package io.onecamp.test.probe.web;

import io.onecamp.test.probe.lib.ProbeRegistry;
import io.onecamp.test.probe.lib.ProbeSaid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Hears in the web module what the EJB module says, once it is committed. */
@ApplicationScoped
public class ProbeEar {

    @Inject
    private ProbeRegistry registry;

    void hears(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProbeSaid said) {
        registry.note(said.text() + " heard");
    }
}
