package io.onecamp.test.probe.ejb;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.test.probe.lib.ProbeAttributes;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** A session bean with each transaction attribute, and one that refuses. */
@Stateless
public class ProbeDoor {

    @Inject
    private ProbeAttributes attributes;

    public void refuse() {
        throw Invalid.field("text", "is not wanted here");
    }

    @TransactionAttribute(TransactionAttributeType.NEVER)
    public String never() {
        return attributes.where();
    }

    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public String mandatory() {
        return attributes.where();
    }

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String supports() {
        return attributes.where();
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public String notSupported() {
        return attributes.where();
    }
}
