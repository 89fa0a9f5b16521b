package io.onecamp.ejb.admin;

import io.onecamp.domain.thread.OwnThreads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJBException;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.inject.Inject;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prepares the stores and starts the seam: in the background, because a database that is not there yet must not keep
 * the server from coming up and saying so. Tried again each second until it is done, or refused for good. Then it has
 * the house kept, every hour.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Startup {
    /** It logs whole statements with their values, addresses among them; what fails is thrown and told by us. Held, or it is forgotten. */
    private static final Logger STATEMENTS = Logger.getLogger("org.hibernate.engine.jdbc.spi.SqlExceptionHelper");

    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    private static final long OTHERS_AGAIN_SECONDS = 5;

    @Resource
    private ContextService context;

    private OwnThreads thread;

    private Preparation preparation;

    private Housekeeping housekeeping;

    protected Startup() {}

    @Inject
    public Startup(Preparation preparation, Housekeeping housekeeping) {
        this.preparation = preparation;
        this.housekeeping = housekeeping;
    }

    @PostConstruct
    void begin() {
        STATEMENTS.setLevel(Level.OFF);
        thread = new OwnThreads("startup", 1, context.currentContextExecutor());
        thread.executor().execute(this::attempt);
        thread.executor().scheduleWithFixedDelay(this::keepHouse, 1, 1, TimeUnit.HOURS);
    }

    /** A server that cannot call the bean any more, or not yet, must not end all later hours. */
    private void keepHouse() {
        try {
            housekeeping.hourly();
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "What is done every hour could not be called", e);
        }
    }

    private void attempt() {
        if (preparation.attempt() == Preparation.Outcome.AGAIN) {
            again(this::attempt, 1);
        } else {
            attemptOthers();
        }
    }

    private void attemptOthers() {
        if (preparation.attemptOthers() == Preparation.Outcome.AGAIN) {
            again(this::attemptOthers, OTHERS_AGAIN_SECONDS);
        }
    }

    private void again(Runnable attempt, long seconds) {
        try {
            thread.executor().schedule(attempt, seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException e) {
            // The application is going while it starts: there is nothing to try any more.
            return;
        }
    }

    @PreDestroy
    void end() {
        thread.close();
        preparation.undo();
    }
}
