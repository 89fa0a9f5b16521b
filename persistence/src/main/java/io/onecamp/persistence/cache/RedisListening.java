package io.onecamp.persistence.cache;

import io.onecamp.domain.installation.StoreAway;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Listens for the bell with a connection and a thread of its own. Where the connection is lost, or nothing comes for
 * longer than the beats are apart, it connects again, with pauses that grow.
 */
public final class RedisListening implements Runnable {
    private static final Logger LOG = System.getLogger(RedisListening.class.getName());
    private static final long FIRST_PAUSE_MS = 100;
    private static final long LONGEST_PAUSE_MS = 3_000;

    private final RedisConnections redis;
    private final RedisBell.Ringing ringing;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Ears ears = new Ears();
    private volatile @Nullable Jedis connection;
    private volatile boolean hears;
    private long pause = FIRST_PAUSE_MS;

    RedisListening(RedisConnections redis, RedisBell.Ringing ringing) {
        this.redis = redis;
        this.ringing = ringing;
    }

    /** Whether the bell would be heard now. */
    public boolean hears() {
        return hears;
    }

    /** Sends a beat over the connection, which Redis sends back: so silence means that it is gone. To be called each second. */
    public void beat() {
        if (hears) {
            try {
                ears.ping();
            } catch (RuntimeException e) {
                // The listening thread finds out by itself; what is scheduled must not fail, or it is not called again.
            }
        }
    }

    /** Ends it, and waits a moment until the thread is free. */
    public void stop() {
        stopped.countDown();
        disconnect();
        try {
            if (!ended.await(5, TimeUnit.SECONDS)) {
                LOG.log(Level.WARNING, "Listening for the bell in Redis does not end.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        try {
            while (!isStopped()) {
                listen();
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
    }

    private void listen() {
        try (Jedis listening = redis.listening()) {
            connection = listening;
            if (!isStopped()) {
                // New for each connection: it counts what it is subscribed to.
                Ears fresh = new Ears();
                ears = fresh;
                listening.subscribe(fresh, RedisBell.positions(), RedisBell.names());
            }
        } catch (StoreAway | JedisException e) {
            if (hears && !isStopped()) {
                LOG.log(
                        Level.WARNING,
                        "The bell in Redis is not heard any more; events are found each second: {0}",
                        e.getMessage());
            }
        } finally {
            hears = false;
            connection = null;
        }
    }

    private void pause() throws InterruptedException {
        long upTo = pause;
        pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
        boolean over = stopped.await(ThreadLocalRandom.current().nextLong(upTo / 2, upTo + 1), TimeUnit.MILLISECONDS);
        if (over) {
            LOG.log(Level.DEBUG, "Listening for the bell in Redis has ended.");
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void disconnect() {
        Jedis open = connection;
        if (open != null) {
            try {
                open.disconnect();
            } catch (JedisException e) {
                // It is gone, which is what was wanted.
            }
        }
    }

    /** What the connection brings. */
    private final class Ears extends JedisPubSub {
        @Override
        public void onSubscribe(String channel, int channels) {
            if (channels == 2) {
                hears = true;
                pause = FIRST_PAUSE_MS;
                LOG.log(Level.INFO, "The bell in Redis is heard.");
                // Whatever rang while nobody listened here.
                ringing.rang();
            }
        }

        @Override
        public void onMessage(String channel, String message) {
            if (channel.equals(RedisBell.names())) {
                ringing.changed(message);
            } else {
                ringing.rang();
            }
        }
    }
}
