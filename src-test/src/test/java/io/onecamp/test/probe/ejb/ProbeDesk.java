package io.onecamp.test.probe.ejb;

import io.onecamp.domain.failure.NotFound;
import io.onecamp.test.probe.lib.ProbeAttributes;
import io.onecamp.test.probe.lib.ProbeRegistry;
import io.onecamp.test.probe.lib.ProbeRows;
import io.onecamp.test.probe.lib.ProbeSaid;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/** A use case: it opens the transaction, writes through a store in {@code EAR/lib}, and may refuse. */
@Stateless
public class ProbeDesk {

    @Inject
    private ProbeRows rows;

    @Inject
    private ProbeAttributes attributes;

    @Inject
    private ProbeRegistry registry;

    @Inject
    private Event<ProbeSaid> said;

    @EJB
    private ProbeDoor door;

    @Resource
    private SessionContext session;

    /** Writes, tells, and commits. */
    public void keep(String text) {
        attributes.listen(registry, text);
        said.fire(new ProbeSaid(text));
        rows.add(text);
    }

    /** Writes, tells, and takes it back. */
    public void keepAndUndo(String text) {
        keep(text);
        session.setRollbackOnly();
    }

    /** Writes, then refuses itself. */
    public void keepAndRefuse(String text) {
        keep(text);
        throw new NotFound();
    }

    /** Writes, then is refused by another session bean in the same transaction. */
    public void keepAndBeRefused(String text) {
        keep(text);
        door.refuse();
    }

    /** Runs the work inside a transaction that is never to commit. */
    public String inside(Supplier<String> work) {
        String answer = work.get();
        session.setRollbackOnly();
        return answer;
    }
}
