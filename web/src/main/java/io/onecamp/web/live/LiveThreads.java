package io.onecamp.web.live;

import io.onecamp.domain.thread.OwnThreads;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ScheduledExecutorService;

/** The threads that serve sockets and polls. They are the application's own and end with it. */
@ApplicationScoped
public class LiveThreads {

    private static final int MOST = 8;

    @Resource
    private ContextService context;

    private OwnThreads threads;

    @PostConstruct
    void open() {
        threads = new OwnThreads("live", MOST, context.currentContextExecutor());
    }

    /** Where their work is given to them. */
    public ScheduledExecutorService executor() {
        return threads.executor();
    }

    /** Returns when none of them runs any more. */
    @PreDestroy
    void close() {
        threads.close();
    }
}
