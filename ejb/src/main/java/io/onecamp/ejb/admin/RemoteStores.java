package io.onecamp.ejb.admin;

import io.onecamp.domain.installation.RemoteStore;
import io.onecamp.domain.installation.StoreAway;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The stores that people can do without for a while: each is made ready as soon as it is there, and nobody waits for it. */
@ApplicationScoped
public class RemoteStores {
    private static final Logger LOG = System.getLogger(RemoteStores.class.getName());

    private Instance<RemoteStore> stores;
    private final Set<String> ready = ConcurrentHashMap.newKeySet();

    /** What was said last of one that cannot be made ready, so that it is not said every few seconds. */
    private final Map<String, String> said = new ConcurrentHashMap<>();

    RemoteStores() {}

    @Inject
    public RemoteStores(@Any Instance<RemoteStore> stores) {
        this.stores = stores;
    }

    List<RemoteStore> all() {
        return stores.stream().sorted(Comparator.comparing(RemoteStore::name)).toList();
    }

    /**
     * Tries those that are not ready yet.
     *
     * @return whether all of them are now
     */
    boolean prepare() {
        return all().stream().filter(store -> !isReady(store)).count() == 0;
    }

    private boolean isReady(RemoteStore store) {
        return ready.contains(store.name()) || prepare(store);
    }

    private boolean prepare(RemoteStore store) {
        try {
            store.prepare();
            ready.add(store.name());
            LOG.log(Level.INFO, "{0} is ready.", store.name());
            return true;
        } catch (StoreAway e) {
            String why = String.valueOf(e.getMessage());
            if (!why.equals(said.put(store.name(), why))) {
                LOG.log(
                        Level.WARNING,
                        "{0} cannot be made ready yet, and is tried again every few seconds: {1}",
                        store.name(),
                        why);
            }
            return false;
        }
    }

    /** How each answers at this moment. */
    List<Readiness.StoreHealth> health() {
        return all().stream().map(RemoteStores::health).toList();
    }

    private static Readiness.StoreHealth health(RemoteStore store) {
        try {
            return Readiness.StoreHealth.up(store.name(), store.answer());
        } catch (StoreAway e) {
            // Also where so few have called it since that it does not count as gone for them.
            return Readiness.StoreHealth.down(
                    store.name(), store.whileAway(), Optional.of(store.guard().lastAnswered()));
        }
    }
}
