package io.onecamp.test.probe.lib;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.stream.Collectors;

/** A store like those in {@code persistence}: what writes needs a transaction, plain reads do with or without. */
@ApplicationScoped
public class ProbeRows {

    @PersistenceContext(unitName = "onecamp")
    private EntityManager rows;

    @Transactional(TxType.MANDATORY)
    public void add(String text) {
        rows.createNativeQuery("insert into packaging_probe (text) values (:text)")
                .setParameter("text", text)
                .executeUpdate();
    }

    @Transactional(TxType.SUPPORTS)
    public long count(String text) {
        return ((Number) rows.createNativeQuery("select count(*) from packaging_probe where text = :text")
                        .setParameter("text", text)
                        .getSingleResult())
                .longValue();
    }

    /** The names of the entities the persistence unit found, sorted and joined by commas. */
    @Transactional(TxType.SUPPORTS)
    public String entities() {
        return rows.getMetamodel().getEntities().stream()
                .map(entity -> entity.getJavaType().getName())
                .sorted()
                .collect(Collectors.joining(","));
    }
}
