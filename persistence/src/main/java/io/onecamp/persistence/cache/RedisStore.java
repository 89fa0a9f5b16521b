package io.onecamp.persistence.cache;

import io.onecamp.domain.installation.GuardReport;
import io.onecamp.domain.installation.RemoteStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redis.clients.jedis.RedisClient;

/** Redis as the installation sees it. It has nothing that must be made ready. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class RedisStore implements RemoteStore {
    private static final Pattern VERSION = Pattern.compile("(?m)^(redis|valkey)_version:(\\S+)");

    private RedisConnections redis;

    RedisStore() {}

    @Inject
    public RedisStore(RedisConnections redis) {
        this.redis = redis;
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public void prepare() {
        redis.askPastGuard(RedisClient::ping);
    }

    @Override
    public String answer() {
        Matcher said = VERSION.matcher(redis.askPastGuard(client -> client.info("server")));
        return said.find() ? said.group(1) + " " + said.group(2) : "answers";
    }

    @Override
    public String whileAway() {
        return "everything works; events are found each second, and how often one may do something is counted by each"
                + " node for itself";
    }

    @Override
    public GuardReport guard() {
        return redis.guardReport();
    }
}
