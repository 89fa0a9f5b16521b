package io.onecamp.persistence.cache;

import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.setting.Settings;
import java.net.URI;
import java.time.Duration;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.SslVerifyMode;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Where Redis is and as whom it is asked, from {@code redis://user:password@host:port/db}; {@code rediss://} is TLS,
 * with the authorities that Java trusts and the host's name checked.
 */
record RedisAddress(URI uri) {
    private static final int STANDARD_PORT = 6379;

    /** @throws IllegalArgumentException that does not repeat the URL, because the password is in it */
    static RedisAddress of(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException e) {
            throw refused();
        }
        boolean known = "redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme());
        if (!known || uri.getHost() == null) {
            throw refused();
        }
        return new RedisAddress(uri);
    }

    private static IllegalArgumentException refused() {
        return new IllegalArgumentException(
                Setting.REDIS_URL.key() + " must be redis://user:password@host:port/db, or rediss:// for TLS");
    }

    HostAndPort host() {
        return new HostAndPort(uri.getHost(), uri.getPort() < 0 ? STANDARD_PORT : uri.getPort());
    }

    boolean isSecure() {
        return "rediss".equals(uri.getScheme());
    }

    /**
     * How to connect. Connecting and the answer have half of the time each, so that both together are no longer.
     *
     * @param quiet how long nothing may come where one only listens
     */
    DefaultJedisClientConfig config(Duration deadline, Duration quiet) {
        int half = Math.max(1, Math.toIntExact(deadline.toMillis() / 2));
        DefaultJedisClientConfig.Builder config = DefaultJedisClientConfig.builder()
                .connectionTimeoutMillis(half)
                .socketTimeoutMillis(half)
                .blockingSocketTimeoutMillis(Math.toIntExact(quiet.toMillis()))
                .clientName(client())
                // Nothing we ask needs the newer protocol, and who listens does not speak it.
                .resp2()
                .database(JedisURIHelper.getDBIndex(uri));
        String user = JedisURIHelper.getUser(uri);
        String password = JedisURIHelper.getPassword(uri);
        if (user != null && !user.isEmpty()) {
            config.user(user);
        }
        if (password != null && !password.isEmpty()) {
            config.password(password);
        }
        if (isSecure()) {
            config.sslOptions(
                    SslOptions.builder().sslVerifyMode(SslVerifyMode.FULL).build());
        }
        return config.build();
    }

    /** What CLIENT LIST shows. */
    private static String client() {
        return "onecamp-" + Settings.text(Setting.NODE).replaceAll("[^A-Za-z0-9_.-]", "_");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return uri.getScheme() + "://" + host();
    }
}
