package io.onecamp.ejb.admin;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Prepares the stores and starts the seam: in the background, because a database that is not there yet must not keep
 * the server from coming up and saying so. Tried again each second until it is done, or refused for good.
 */
@Singleton
@jakarta.ejb.Startup
@TransactionManagement(TransactionManagementType.BEAN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Startup {
    /** It logs whole statements with their values, addresses among them; what fails is thrown and told by us. Held, or it is forgotten. */
    private static final Logger STATEMENTS = Logger.getLogger("org.hibernate.engine.jdbc.spi.SqlExceptionHelper");

    private static final long OTHERS_AGAIN_SECONDS = 5;

    @Resource(lookup = "java:app/concurrent/relay")
    private ManagedScheduledExecutorService executor;

    private Preparation preparation;

    protected Startup() {}

    @Inject
    public Startup(Preparation preparation) {
        this.preparation = preparation;
    }

    @PostConstruct
    void begin() {
        STATEMENTS.setLevel(Level.OFF);
        executor.schedule(this::attempt, 0, TimeUnit.MILLISECONDS);
    }

    private void attempt() {
        if (preparation.attempt() == Preparation.Outcome.AGAIN) {
            executor.schedule(this::attempt, 1, TimeUnit.SECONDS);
        } else {
            attemptOthers();
        }
    }

    private void attemptOthers() {
        if (preparation.attemptOthers() == Preparation.Outcome.AGAIN) {
            executor.schedule(this::attemptOthers, OTHERS_AGAIN_SECONDS, TimeUnit.SECONDS);
        }
    }

    @PreDestroy
    void end() {
        preparation.undo();
    }
}
