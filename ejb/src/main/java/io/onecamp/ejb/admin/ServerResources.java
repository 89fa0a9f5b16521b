package io.onecamp.ejb.admin;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;

/**
 * Everything this application asks of a server, said once and in the same words for all three.
 *
 * <p>It stands in the EJB module because that is the one place whose definitions each of them reads, in the EAR and in
 * the single web archive alike. The sizes are fixed here because an annotation cannot read configuration.
 *
 * <p>The executors are our own, because a server's default ones have few threads on a small machine and an unbounded
 * queue: loops that block would starve each other there. Each has the threads it is never to exceed.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/onecamp",
        className = "io.onecamp.persistence.postgres.OneCampDataSource",
        transactional = true,
        minPoolSize = 4,
        maxPoolSize = 32,
        properties = "applicationName=onecamp")
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/relay", maxAsync = 8)
@ManagedExecutorDefinition(name = "java:app/concurrent/settle", maxAsync = 8)
@ManagedExecutorDefinition(name = "java:app/concurrent/undo", maxAsync = 2)
@ManagedScheduledExecutorDefinition(name = "java:app/concurrent/live", maxAsync = 8)
@ManagedExecutorDefinition(name = "java:app/concurrent/bell", maxAsync = 1)
@Singleton
public class ServerResources {}
