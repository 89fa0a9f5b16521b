package io.onecamp.ejb.admin;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * Everything this application asks of a server, said once and in the same words for all three.
 *
 * <p>It stands in the EJB module because that is the one place whose definitions each of them reads, in the EAR and in
 * the single web archive alike. The size is fixed here because an annotation cannot read configuration.
 *
 * <p>It defines no executor: the threads are the application's own, {@code OwnThreads}, because Payara never ends those
 * of an executor that an annotation defines (ADR 7).
 */
@DataSourceDefinition(
        name = "java:app/jdbc/onecamp",
        className = "io.onecamp.persistence.postgres.OneCampDataSource",
        transactional = true,
        minPoolSize = 4,
        maxPoolSize = 32,
        properties = "applicationName=onecamp")
@Singleton
public class ServerResources {}
