package io.onecamp.test.fault;

import io.onecamp.domain.wire.Strike;
import io.onecamp.persistence.layer.Fault;
import io.onecamp.persistence.testbed.CrashPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What happens while a deed is done. */
sealed interface Trouble {
    /** Fewer than what parks a stream. */
    int SOME = 5;

    /** The column it is in. */
    String name();

    /** Nothing. */
    record None() implements Trouble {
        @Override
        public String name() {
            return "nothing happens";
        }
    }

    /** Something happens to a request to a copy or to the bytes, so many times. */
    record AtStore(Store store, Fault fault, int times) implements Trouble {
        @Override
        public String name() {
            return store.word + ": "
                    + fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')
                    + (times > 1 ? " " + times + " times" : "");
        }
    }

    /** Whose requests are meant. */
    enum Store {
        GRAPH("graph"),
        INDEX("index"),
        BYTES("bytes");

        private final String word;

        Store(String word) {
            this.word = word;
        }
    }

    /** The connection to PostgreSQL breaks. */
    record OnWire(Break where) implements Trouble {
        @Override
        public String name() {
            return "PostgreSQL: " + where.word;
        }
    }

    /** Where it breaks; the mark is the entry's kind, which the journal's INSERT carries. */
    enum Break {
        BEFORE_ENTRY("cut before the entry") {
            @Override
            Strike on(String mark) {
                return Strike.on(mark, Strike.Blow.BEFORE);
            }
        },
        ENTRY_UNANSWERED("cut after the entry, before the commit") {
            @Override
            Strike on(String mark) {
                return Strike.on(mark, Strike.Blow.REPLY);
            }
        },
        COMMIT_UNANSWERED("committed, and the reply dropped") {
            @Override
            Strike on(String mark) {
                return Strike.on(mark, Strike.Blow.REPLY).when("COMMIT");
            }
        };

        private final String word;

        Break(String word) {
            this.word = word;
        }

        abstract Strike on(String mark);
    }

    /** The process dies. */
    record Dying(CrashPoint point) implements Trouble {
        @Override
        public String name() {
            return "dies: " + point.name();
        }
    }

    /** Every column. */
    static List<Trouble> all() {
        List<Trouble> all = new ArrayList<>(List.of(new None()));
        for (Store store : Store.values()) {
            for (Fault fault : Fault.values()) {
                if (fault != Fault.NONE && fault != Fault.DELAYED) {
                    all.add(new AtStore(store, fault, 1));
                }
            }
            all.add(new AtStore(store, Fault.DROPPED, SOME));
            if (store != Store.BYTES) {
                all.add(new AtStore(store, Fault.REFUSED, SOME));
            }
        }
        Arrays.stream(Break.values()).map(OnWire::new).forEach(all::add);
        CrashPoint.ALL.stream().map(Dying::new).forEach(all::add);
        return List.copyOf(all);
    }
}
