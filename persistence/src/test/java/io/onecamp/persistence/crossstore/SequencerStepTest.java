package io.onecamp.persistence.crossstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.contract.Race;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.Person;
import java.util.List;
import java.util.function.IntSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SequencerStepTest {
    /** What the sequencer would be if it locked and numbered in one statement: its snapshot is older than its lock. */
    private static final String IN_ONE_STATEMENT = """
            with locked as materialized (select next from sequencer for update),
            taken as (
                delete from unnumbered
                where entry in (select entry from unnumbered order by entry limit 1000) and exists (select 1 from locked)
                returning entry, stream),
            numbered as (
                insert into ordered (position, entry, stream)
                select locked.next + row_number() over (order by entry) - 1, entry, stream from taken, locked
                returning position),
            counted as (select count(*) as numbered from numbered),
            moved as (update sequencer set next = next + counted.numbered from counted where counted.numbered > 0)
            select numbered from counted
            """;

    private final Bench bench = Bench.fresh();
    private final SequencerStep testee = bench.of(SequencerStep.class);

    private record Placed(long position, EntryId entry, String stream) {}

    @AfterEach
    void drop() {
        bench.close();
    }

    private List<Placed> ordered() {
        return bench.rows
                .sql()
                .list(
                        "select position, entry, stream from ordered order by position",
                        row -> new Placed(
                                row.getLong("position"), new EntryId(row.getLong("entry")), row.getString("stream")));
    }

    @Test
    void with_many_writers_and_two_sequencers_positions_are_dense_and_each_stream_keeps_its_order() {
        Company company = Company.fresh(bench.rows);
        List<Person> others = List.of(company.eve(), company.joins("Ida"), company.joins("Jon"), company.joins("Kim"));
        List<ConversationId> talks = others.stream()
                .map(other -> company.opens(company.ana(), other))
                .toList();
        SequencerStep second = bench.anotherNode().of(SequencerStep.class);
        Race.of(10, runner -> {
            for (int i = 0; i < 12; i++) {
                if (runner < 8) {
                    company.says(company.ana(), talks.get((runner + i) % talks.size()), "number " + i);
                } else {
                    (runner == 8 ? testee : second).number();
                }
            }
            return true;
        });
        testee.number();

        List<Placed> ordered = ordered();
        List<EntryId> journal = bench.rows.sql().list("select id from journal", row -> new EntryId(row.getLong("id")));
        assertThat(ordered)
                .extracting(Placed::position)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, journal.size()).boxed().toList());
        assertThat(ordered).extracting(Placed::entry).containsExactlyInAnyOrderElementsOf(journal);
        assertThat(ordered.stream().map(Placed::stream).distinct())
                .hasSizeGreaterThan(4)
                .allSatisfy(stream -> assertThat(ordered.stream()
                                .filter(one -> one.stream().equals(stream))
                                .map(Placed::entry))
                        .isSorted());
        assertThat(testee.number()).isZero();
    }

    @Test
    void an_entry_whose_smaller_id_becomes_visible_later_is_not_lost() {
        Company company = Company.fresh(bench.rows);
        ConversationId withEve = company.opens(company.ana(), company.eve());
        testee.number();
        try (OpenTransaction slow = OpenTransaction.of(bench.rows)) {
            MessageHead early = slow.does(() -> company.saying(company.ana(), withEve, "drawn first"));
            MessageHead late = company.says(company.ben(), "drawn second, visible first");
            assertThat(late.entry()).isGreaterThan(early.entry());
            assertThat(testee.number()).isEqualTo(1);
            assertThat(ordered()).last().extracting(Placed::entry).isEqualTo(late.entry());
            slow.commit();
            assertThat(testee.number()).isEqualTo(1);
            assertThat(ordered()).last().extracting(Placed::entry).isEqualTo(early.entry());
        }
    }

    @Test
    void what_was_rolled_back_leaves_no_hole() {
        Company company = Company.fresh(bench.rows);
        try (OpenTransaction never = OpenTransaction.of(bench.rows)) {
            never.does(() -> company.saying(company.ana(), company.conversation(), "never"));
            never.rollBack();
        }
        company.says(company.ana(), "said");
        testee.number();
        assertThat(ordered()).extracting(Placed::position).containsExactly(1L, 2L);
    }

    @Test
    void everything_that_committed_before_its_turn_is_numbered_in_it() {
        assertThat(numbersWhatCommittedWhileItWaited(testee::number)).isTrue();
    }

    /** Shows that the script above can fail: with lock and numbering in one statement it does. */
    @Test
    void in_one_statement_what_committed_while_it_waited_would_be_overlooked() {
        assertThat(numbersWhatCommittedWhileItWaited(() -> bench.rows.inTransaction(() -> bench.rows
                        .sql()
                        .one(IN_ONE_STATEMENT, row -> row.getInt("numbered"))
                        .orElseThrow())))
                .isFalse();
    }

    private boolean numbersWhatCommittedWhileItWaited(IntSupplier sequencer) {
        Company company = Company.fresh(bench.rows);
        testee.number();
        MessageHead said;
        try (OpenTransaction first = OpenTransaction.of(bench.rows);
                OpenTransaction second = OpenTransaction.of(bench.rows)) {
            first.does(() -> bench.rows.sql().one("select next from sequencer for update", row -> row.getLong("next")));
            var waiting = second.begins(sequencer::getAsInt);
            bench.rows.awaitBlocked(1);
            said = company.says(company.ana(), "while the second waits for its turn");
            first.commit();
            OpenTransaction.answer(waiting);
            second.commit();
        }
        return ordered().stream().anyMatch(placed -> placed.entry().equals(said.entry()));
    }

    @Test
    void a_long_list_is_numbered_piece_by_piece() {
        bench.database.execute("insert into unnumbered select n, 'person:x' from generate_series(1, 1100) as n");
        assertThat(testee.number()).isEqualTo(SequencerStep.AT_ONCE);
        assertThat(testee.number()).isEqualTo(100);
        assertThat(ordered())
                .hasSize(1100)
                .allMatch(one -> one.position() == one.entry().value());
    }
}
