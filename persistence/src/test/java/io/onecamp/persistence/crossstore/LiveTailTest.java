package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.journal.Entry;
import io.onecamp.domain.live.Listening;
import io.onecamp.domain.live.LiveEvent;
import io.onecamp.domain.live.LiveOutlet;
import io.onecamp.domain.live.LiveOutlets;
import io.onecamp.domain.live.LiveOutletsContract;
import io.onecamp.domain.person.Profile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LiveTailTest implements LiveOutletsContract {
    private final Bench bench = Bench.fresh();
    private final LiveTail testee = bench.of(LiveTail.class);

    LiveTailTest() {
        testee.start(bench.steps);
    }

    @AfterEach
    void drop() {
        bench.close();
    }

    @Override
    public LiveOutlets testee() {
        return testee;
    }

    @Override
    public Rows rows() {
        return bench.rows;
    }

    @Override
    public void tail() {
        testee.poke();
        bench.steps.all();
    }

    /** Does something once, at the n-th step that a round takes. */
    private static final class Script {
        private int step;
        private int at = -1;
        private Runnable action = () -> {};

        void then(int number, Runnable what) {
            step = 0;
            at = number;
            action = what;
        }

        void step() {
            if (step++ == at) {
                action.run();
            }
        }
    }

    /** The beans that a round asks, with a step of the script before and after each question. */
    private static final class SteppedEntries extends OrderedEntries {
        private final OrderedEntries entries;
        private final Script script;

        SteppedEntries(OrderedEntries entries, Script script) {
            this.entries = entries;
            this.script = script;
        }

        @Override
        List<Placed> after(Position position, int limit) {
            script.step();
            List<Placed> answer = entries.after(position, limit);
            script.step();
            return answer;
        }

        @Override
        Position newest() {
            script.step();
            Position answer = entries.newest();
            script.step();
            return answer;
        }
    }

    private static final class SteppedAudience extends Audience {
        private final Audience audience;
        private final Script script;

        SteppedAudience(Audience audience, Script script) {
            this.audience = audience;
            this.script = script;
        }

        @Override
        Set<PersonId> of(Entry entry, Set<PersonId> people) {
            script.step();
            return audience.of(entry, people);
        }

        @Override
        Map<PersonId, Profile> profiles(Collection<Entry> entries) {
            script.step();
            return audience.profiles(entries);
        }
    }

    private record SteppedOutlet(Listening outlet, Script script) implements LiveOutlet {
        @Override
        public Set<PersonId> connected() {
            script.step();
            Set<PersonId> answer = outlet.connected();
            script.step();
            return answer;
        }

        @Override
        public void deliver(LiveEvent event, Set<PersonId> audience) {
            outlet.deliver(event, audience);
        }

        @Override
        public void reached(Position position) {
            script.step();
            outlet.reached(position);
            script.step();
        }
    }

    /** As a socket does it: first be among the connected, then read the position from which the rest follows live. */
    private static Position connects(Company company, Listening outlet) {
        outlet.connect(company.ben().id());
        return company.rows().liveEvents().newest();
    }

    @Test
    void whoever_connects_at_any_step_of_a_round_misses_nothing_after_the_position_they_were_told() {
        int played = 0;
        for (Company already : List.of(Company.fresh(bench.rows), Company.fresh(bench.rows))) {
            boolean somebodyListens = played == 0;
            for (int step = 0; step < 14; step++) {
                misses_nothing(already, step, somebodyListens);
                played++;
            }
        }
        assertThat(played).isEqualTo(28);
    }

    private void misses_nothing(Company company, int step, boolean somebodyListens) {
        Script script = new Script();
        LiveTail tail = new LiveTail(
                new SteppedEntries(bench.of(OrderedEntries.class), script),
                new SteppedAudience(bench.of(Audience.class), script));
        Steps steps = new Steps();
        tail.start(steps);
        Listening outlet = new Listening();
        if (somebodyListens) {
            outlet.connect(company.ana().id());
        }
        tail.register(new SteppedOutlet(outlet, script));
        bench.rows.sequence();
        tail.poke();
        steps.all();

        company.says(company.ana(), "said before the round");
        bench.rows.sequence();
        Position[] told = new Position[1];
        EntryId[] after = new EntryId[1];
        Runnable connecting = () -> {
            told[0] = connects(company, outlet);
            after[0] =
                    company.says(company.ana(), "said when Ben was connected").entry();
            bench.rows.sequence();
        };
        script.then(step, connecting);
        tail.poke();
        steps.all();
        if (told[0] == null) {
            connecting.run();
        }
        script.then(-1, () -> {});
        tail.poke();
        steps.all();

        heard_everything_after(told[0], after[0], outlet.heard(company.ben().id()), step);
    }

    private static void heard_everything_after(Position told, EntryId after, List<LiveEvent> heard, int step) {
        assertThat(heard.stream().filter(event -> event.position().compareTo(told) > 0))
                .as("connected at step %d", step)
                .extracting(event -> event.entry().id())
                .containsExactly(after);
        assertThat(heard).extracting(LiveEvent::position).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void a_round_that_fails_tells_everything_in_the_next() {
        Company company = Company.fresh(bench.rows);
        Script script = new Script();
        LiveTail tail =
                new LiveTail(new SteppedEntries(bench.of(OrderedEntries.class), script), bench.of(Audience.class));
        Steps steps = new Steps();
        tail.start(steps);
        Listening outlet = new Listening();
        outlet.connect(company.ben().id());
        tail.register(outlet);
        bench.rows.sequence();
        tail.poke();
        steps.all();
        EntryId said = company.says(company.ana(), "one").entry();
        bench.rows.sequence();
        script.then(2, () -> {
            throw new IllegalStateException("the database went away");
        });
        tail.poke();
        steps.all();
        assertThat(outlet.heard(company.ben().id())).isEmpty();
        tail.poke();
        steps.all();
        assertThat(outlet.heard(company.ben().id()))
                .extracting(event -> event.entry().id())
                .containsExactly(said);
    }

    @Test
    void a_long_stretch_is_told_piece_by_piece() {
        Company company = Company.fresh(bench.rows);
        bench.rows.sequence();
        Listening outlet = new Listening();
        outlet.connect(company.ben().id());
        testee.register(outlet);
        tail();
        bench.rows.inTransaction(() -> {
            for (int i = 0; i < 520; i++) {
                company.saying(company.ana(), company.conversation(), "number " + i);
            }
        });
        bench.rows.sequence();
        tail();
        assertThat(outlet.heard(company.ben().id())).hasSize(520);
        assertThat(outlet.reached()).isEqualTo(bench.rows.liveEvents().newest());
    }
}
