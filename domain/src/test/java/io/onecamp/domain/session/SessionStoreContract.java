package io.onecamp.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A session lives from the sign-in to its end; of its refresh tokens one is in force, and used ones are remembered. */
public interface SessionStoreContract {
    Instant LATER = Company.EARLIER.plusSeconds(60);

    Rows rows();

    private SessionStore testee() {
        return rows().sessions();
    }

    /** Hashes are unique in the installation. */
    private static String hash(String name) {
        return name + "-" + UUID.randomUUID();
    }

    @Test
    default void a_session_says_who_acts_until_it_ends() {
        Company company = Company.fresh(rows());
        Session session = company.signsIn(company.ana(), hash("one"));
        assertThat(testee().actor(session.id()))
                .contains(new Actor(
                        company.workspace(),
                        company.ana().id(),
                        session.id(),
                        company.ana().role()));
        assertThat(testee().of(company.workspace(), company.ana().id())).containsExactly(session);
        rows().inTransaction(() -> testee().end(session.id(), LATER));
        assertThat(testee().actor(session.id())).isEmpty();
        assertThat(testee().of(company.workspace(), company.ana().id())).isEmpty();
        assertThat(rows().inTransaction(() -> testee().lock(session.id()))).isEmpty();
        assertThat(testee().actor(SessionId.fresh())).isEmpty();
    }

    @Test
    default void a_deactivated_person_acts_no_more() {
        Company company = Company.fresh(rows());
        Session session = company.signsIn(company.ana(), hash("one"));
        Person ana = company.ana();
        rows().inTransaction(() -> rows().people()
                .replace(new Person(
                        ana.workspace(),
                        ana.id(),
                        ana.email(),
                        ana.name(),
                        ana.role(),
                        Person.Standing.DEACTIVATED,
                        ana.createdAt(),
                        2,
                        EntryId.NONE)));
        assertThat(testee().actor(session.id())).isEmpty();
    }

    @Test
    default void ones_own_sessions_are_listed_newest_first_and_nobody_elses() {
        Company company = Company.fresh(rows());
        Session older = company.signsIn(company.ana(), hash("one"));
        Session newer = new Session(SessionId.fresh(), company.ana().id(), "", LATER, LATER);
        rows().inTransaction(() -> testee().add(company.workspace(), newer, hash("two")));
        company.signsIn(company.ben(), hash("three"));
        assertThat(testee().of(company.workspace(), company.ana().id())).containsExactly(newer, older);
        assertThat(testee().of(rows().newWorkspace(), company.ana().id())).isEmpty();
    }

    @Test
    default void a_turned_token_is_known_as_used_and_its_successor_is_in_force() {
        Company company = Company.fresh(rows());
        String first = hash("first");
        String second = hash("second");
        Session session = company.signsIn(company.ana(), first);
        SessionStore.Use use = new SessionStore.Use(first, LATER, Optional.of(UUID.randomUUID()));
        rows().inTransaction(() -> testee().rotate(session.id(), use, second));
        assertThat(testee().refreshToken(session.id(), first)).contains(new SessionStore.Known(Optional.of(use)));
        assertThat(testee().refreshToken(session.id(), second)).contains(new SessionStore.Known(Optional.empty()));
        assertThat(testee().isNewestUsed(session.id(), first)).isTrue();
        assertThat(testee().isNewestUsed(session.id(), second)).isFalse();
        assertThat(testee().of(company.workspace(), company.ana().id())
                        .getFirst()
                        .lastUsedAt())
                .isEqualTo(LATER);
    }

    @Test
    default void a_token_of_another_session_is_unknown() {
        Company company = Company.fresh(rows());
        String anas = hash("ana");
        company.signsIn(company.ana(), anas);
        Session bens = company.signsIn(company.ben(), hash("ben"));
        assertThat(testee().refreshToken(bens.id(), anas)).isEmpty();
        assertThat(testee().refreshToken(bens.id(), hash("never"))).isEmpty();
    }

    @Test
    default void when_the_successor_was_used_the_old_one_is_not_the_newest_even_in_the_same_millisecond() {
        Company company = Company.fresh(rows());
        String first = hash("first");
        String second = hash("second");
        Session session = company.signsIn(company.ana(), first);
        rows().inTransaction(() ->
                testee().rotate(session.id(), new SessionStore.Use(first, LATER, Optional.empty()), second));
        rows().inTransaction(() ->
                testee().rotate(session.id(), new SessionStore.Use(second, LATER, Optional.empty()), hash("third")));
        assertThat(testee().isNewestUsed(session.id(), first)).isFalse();
        assertThat(testee().isNewestUsed(session.id(), second)).isTrue();
    }

    @Test
    default void of_several_successors_the_one_that_is_used_takes_back_the_others() {
        Company company = Company.fresh(rows());
        String first = hash("first");
        String lost = hash("lost");
        String another = hash("another");
        Session session = company.signsIn(company.ana(), first);
        String next = hash("next");
        String others = hash("bystander");
        Session bystander = company.signsIn(company.ana(), others);
        rows().inTransaction(() ->
                testee().rotate(session.id(), new SessionStore.Use(first, LATER, Optional.empty()), lost));
        rows().inTransaction(() -> testee().issue(session.id(), another, LATER));
        assertThat(testee().refreshToken(session.id(), lost)).contains(new SessionStore.Known(Optional.empty()));
        assertThat(testee().refreshToken(session.id(), another)).contains(new SessionStore.Known(Optional.empty()));

        SessionStore.Use use = new SessionStore.Use(another, LATER, Optional.empty());
        rows().inTransaction(() -> testee().rotate(session.id(), use, next));
        assertThat(testee().refreshToken(session.id(), lost)).isEmpty();
        assertThat(testee().refreshToken(session.id(), another)).contains(new SessionStore.Known(Optional.of(use)));
        assertThat(testee().refreshToken(session.id(), next)).isPresent();
        assertThat(testee().refreshToken(session.id(), first)).isPresent();
        assertThat(testee().actor(bystander.id())).isPresent();
        assertThat(testee().refreshToken(bystander.id(), others)).isPresent();
    }

    @Test
    default void of_tokens_that_nobody_uses_only_the_newest_stay() {
        Company company = Company.fresh(rows());
        String first = hash("first");
        Session session = company.signsIn(company.ana(), first);
        List<String> issued = IntStream.rangeClosed(1, SessionStore.MOST_UNUSED)
                .mapToObj(i -> hash("issued " + i))
                .toList();
        for (int i = 0; i < issued.size(); i++) {
            String one = issued.get(i);
            Instant at = LATER.plusSeconds(i);
            rows().inTransaction(() -> testee().issue(session.id(), one, at));
        }
        assertThat(testee().refreshToken(session.id(), first)).isEmpty();
        assertThat(issued)
                .allMatch(one -> testee().refreshToken(session.id(), one).isPresent());
    }

    @Test
    default void who_locks_a_session_second_waits_and_finds_it_ended() {
        Company company = Company.fresh(rows());
        Session session = company.signsIn(company.ana(), hash("one"));
        try (OpenTransaction first = OpenTransaction.of(rows());
                OpenTransaction second = OpenTransaction.of(rows())) {
            assertThat(first.does(() -> testee().lock(session.id()))).contains(session);
            var waiting = second.begins(() -> testee().lock(session.id()));
            rows().awaitBlocked(1);
            first.does(() -> {
                testee().end(session.id(), LATER);
                return true;
            });
            first.commit();
            assertThat(OpenTransaction.answer(waiting)).isEmpty();
        }
    }

    @Test
    default void an_ended_sessions_tickets_open_nothing() {
        Company company = Company.fresh(rows());
        Session session = company.signsIn(company.ana(), hash("one"));
        String ticket = hash("ticket");
        rows().inTransaction(() -> rows().tickets().add(ticket, session.id(), LATER));
        rows().inTransaction(() -> testee().end(session.id(), Company.EARLIER));
        assertThat(rows().inTransaction(() -> rows().tickets().consume(ticket, Company.EARLIER)))
                .isEmpty();
    }
}
