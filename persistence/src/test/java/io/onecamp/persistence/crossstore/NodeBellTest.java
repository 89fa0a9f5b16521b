package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.graph.GraphWriter;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.live.LiveEvent;
import io.onecamp.domain.live.LiveOutlet;
import io.onecamp.persistence.cache.RedisConnections;
import io.onecamp.persistence.cache.Redises;
import io.onecamp.persistence.testbed.Database;
import io.onecamp.persistence.testbed.PostgresRows;
import io.onecamp.persistence.testbed.RedisServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes of one installation: what is said on the first is heard on the second. */
class NodeBellTest {
    private final RedisServer redis = RedisServer.started();
    private final Database database = Database.fresh();
    private final Node first = new Node(database, Redises.to(redis));
    private final Node second = new Node(database, Redises.to(redis));
    private final Company company = Company.fresh(first.rows);
    private final Ear ben = new Ear(company.ben().id());

    NodeBellTest() {
        second.of(LiveTail.class).register(ben);
    }

    @AfterEach
    void end() {
        first.end();
        second.end();
        redis.close();
        database.close();
    }

    @Test
    void the_bell_wakes_the_other_node() {
        first.of(Sequencer.class).start(first.threads);
        second.listensForTheBellAlone(ben);
        for (int i = 0; i < 20; i++) {
            hears(company.says(company.ana(), "number " + i).entry(), Duration.ofSeconds(10));
        }
    }

    @Test
    void without_redis_it_is_found_each_second() {
        redis.kill();
        first.runs();
        second.runs(ben);
        hears(company.says(company.ana(), "Do you hear me?").entry(), Duration.ofSeconds(10));
    }

    @Test
    void with_a_frozen_redis_it_is_found_each_second_and_nobody_is_held_up() {
        first.runs();
        second.runs(ben);
        hears(company.says(company.ana(), "with the bell").entry(), Duration.ofSeconds(10));
        redis.freeze();
        for (int i = 0; i < 5; i++) {
            hears(company.says(company.ana(), "without, " + i).entry(), Duration.ofSeconds(10));
        }
    }

    @Test
    void the_bell_is_heard_again_after_redis_was_away_or_frozen() {
        first.of(Sequencer.class).start(first.threads);
        second.listensForTheBellAlone(ben);
        hears(company.says(company.ana(), "before").entry(), Duration.ofSeconds(10));
        redis.kill();
        EntryId away = company.says(company.ana(), "while it is away").entry();
        redis.again();
        // What rang while nobody listened is looked for as soon as somebody listens again.
        hears(away, Duration.ofSeconds(20));
        redis.freeze();
        EntryId frozen = company.says(company.ana(), "while it is frozen").entry();
        Awaitility.await("the silence is noticed")
                .atMost(Duration.ofSeconds(20))
                .until(() -> !second.of(NodeBell.class).hears());
        redis.thaw();
        hears(frozen, Duration.ofSeconds(20));
        for (int i = 0; i < 5; i++) {
            hears(company.says(company.ana(), "rung for again, " + i).entry(), Duration.ofSeconds(10));
        }
    }

    @Test
    void the_listening_thread_ends_with_the_node() {
        second.listensForTheBellAlone(ben);
        Awaitility.await().until(() -> second.of(NodeBell.class).hears());
        redis.freeze();
        long begin = System.nanoTime();
        second.of(NodeBell.class).stop();
        second.bells.shutdown();
        Awaitility.await("the thread is free").atMost(Duration.ofSeconds(5)).until(second.bells::isTerminated);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    /** After it had been woken by nothing but what the story is about. */
    private void hears(EntryId entry, Duration within) {
        first.of(Sequencer.class).poke();
        Awaitility.await("Ben hears " + entry)
                .atMost(within)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> ben.heard.contains(entry));
    }

    /** One application node. */
    private static final class Node {
        final PostgresRows rows;
        final ExecutorService bells = Executors.newSingleThreadExecutor();
        final ScheduledExecutorService relays = Executors.newScheduledThreadPool(4);
        final RedisConnections redis;
        final Threads threads = new Threads() {
            @Override
            public ScheduledExecutorService relay() {
                return relays;
            }

            @Override
            public ScheduledExecutorService settle() {
                return relays;
            }

            @Override
            public ScheduledExecutorService undo() {
                return relays;
            }

            @Override
            public ScheduledExecutorService watch() {
                return relays;
            }

            @Override
            public ExecutorService bell() {
                return bells;
            }
        };

        Node(Database database, RedisConnections redis) {
            this.redis = redis;
            this.rows = new PostgresRows(database);
            rows.beans()
                    .bind(Threads.class, threads)
                    .bind(RedisConnections.class, redis)
                    .bind(GraphWriter.class, new WatchedGraph());
        }

        <T> T of(Class<T> type) {
            return rows.beans().of(type);
        }

        void runs() {
            of(RunningSeam.class).start();
        }

        void runs(Ear ear) {
            runs();
            ear.awaitsItsTail();
        }

        void listensForTheBellAlone(Ear ear) {
            of(LiveTail.class).start(threads);
            of(LiveTail.class).wake();
            ear.awaitsItsTail();
            of(NodeBell.class).start(threads);
            Awaitility.await("the bell is heard").until(() -> of(NodeBell.class).hears());
        }

        void end() {
            of(RunningSeam.class).stop();
            relays.shutdownNow();
            bells.shutdownNow();
            Redises.close(redis);
        }
    }

    /** Somebody who is connected to a node. */
    private static final class Ear implements LiveOutlet {
        private final PersonId person;
        private final List<EntryId> heard = new CopyOnWriteArrayList<>();
        private final CountDownLatch tailed = new CountDownLatch(1);

        Ear(PersonId person) {
            this.person = person;
        }

        @Override
        public Set<PersonId> connected() {
            return Set.of(person);
        }

        @Override
        public void deliver(LiveEvent event, Set<PersonId> audience) {
            heard.add(event.entry().id());
        }

        @Override
        public void reached(Position position) {
            tailed.countDown();
        }

        /** What happens from now on is told here; what was before the tail's first look is not. */
        void awaitsItsTail() {
            Awaitility.await("the tail has begun").until(() -> tailed.getCount() == 0);
        }
    }
}
