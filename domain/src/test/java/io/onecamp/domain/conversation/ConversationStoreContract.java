package io.onecamp.domain.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.OpenTransaction;
import io.onecamp.domain.contract.Race;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.conversation.ConversationStore.Opening;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Conversations come into being once, are seen by their people only, and are written to one at a time. */
public interface ConversationStoreContract {
    Rows rows();

    private ConversationStore testee() {
        return rows().conversations();
    }

    @Test
    default void of_many_who_open_the_same_one_at_once_one_brings_it_into_being() {
        Company company = Company.fresh(rows());
        ConversationCard card = card(company.ana(), company.eve());
        List<Opening> openings = Race.of(8, runner -> rows().inTransaction(() -> open(company, card)));
        assertThat(openings).containsOnlyOnce(Opening.CREATED);
        assertThat(testee().visible(company.workspace(), company.eve().id(), card.id())
                        .orElseThrow()
                        .participants())
                .hasSize(2);
    }

    @Test
    default void who_waited_for_an_opening_that_was_rolled_back_opens_it_instead() {
        Company company = Company.fresh(rows());
        ConversationCard card = card(company.ana(), company.eve());
        try (OpenTransaction first = OpenTransaction.of(rows());
                OpenTransaction second = OpenTransaction.of(rows())) {
            assertThat(first.does(() -> open(company, card))).isEqualTo(Opening.CREATED);
            var waiting = second.begins(() -> open(company, card));
            rows().awaitBlocked(1);
            first.rollBack();
            assertThat(OpenTransaction.answer(waiting)).isEqualTo(Opening.CREATED);
            second.commit();
        }
        assertThat(testee().visible(company.workspace(), company.ana().id(), card.id()))
                .isPresent();
    }

    private Opening open(Company company, ConversationCard card) {
        Opening opening = testee().open(company.workspace(), card);
        if (opening == Opening.CREATED) {
            testee().opened(company.workspace(), card);
        }
        return opening;
    }

    private static ConversationCard card(Person... people) {
        List<PersonId> ids = Stream.of(people).map(Person::id).toList();
        return new ConversationCard(
                ConversationId.of(ids), ConversationKind.ofPeople(ids.size()), ids, Company.EARLIER);
    }

    @Test
    default void its_people_see_it_and_for_an_outsider_it_is_as_if_there_were_none() {
        Company company = Company.fresh(rows());
        MessageHead said = company.says(company.ana(), "hello");
        Conversation seen = testee().visible(company.workspace(), company.ben().id(), company.conversation())
                .orElseThrow();
        assertThat(seen.kind()).isEqualTo(ConversationKind.DIRECT);
        assertThat(seen.participants())
                .containsExactlyInAnyOrder(
                        company.ana().profile(), company.ben().profile())
                .isSortedAccordingTo(java.util.Comparator.comparing((Profile p) -> p.id().toString()));
        assertThat(seen.createdAt()).isEqualTo(Company.EARLIER);
        assertThat(seen.lastSeq()).isEqualTo(new Seq(1));
        assertThat(seen.lastEntry()).isEqualTo(said.entry());
        assertThat(seen.lastAt()).isEqualTo(said.createdAt());

        ConversationId nowhere = ConversationId.of(List.of(PersonId.fresh()));
        PersonId eve = company.eve().id();
        assertThat(testee().visible(company.workspace(), eve, company.conversation()))
                .isEqualTo(testee().visible(company.workspace(), eve, nowhere))
                .isEmpty();
        assertThat(testee().visible(rows().newWorkspace(), company.ana().id(), company.conversation()))
                .isEmpty();
        assertThat(testee().of(company.workspace(), eve, Optional.empty(), 10)).isEmpty();
        assertThat(lock(company, eve, company.conversation()))
                .isEqualTo(lock(company, eve, nowhere))
                .isEmpty();
    }

    private Optional<ConversationStore.Locked> lock(Company company, PersonId writer, ConversationId id) {
        return rows().inTransaction(() -> testee().lockForWriting(company.workspace(), writer, id));
    }

    @Test
    default void who_writes_second_waits_and_then_sees_the_number_the_first_gave() {
        Company company = Company.fresh(rows());
        try (OpenTransaction first = OpenTransaction.of(rows());
                OpenTransaction second = OpenTransaction.of(rows())) {
            first.does(() -> company.saying(company.ana(), company.conversation(), "first"));
            var waiting = second.begins(() ->
                    testee().lockForWriting(company.workspace(), company.ben().id(), company.conversation()));
            rows().awaitBlocked(1);
            first.commit();
            assertThat(OpenTransaction.answer(waiting).orElseThrow().lastSeq()).isEqualTo(new Seq(1));
        }
    }

    @Test
    default void reading_and_opening_others_do_not_wait_for_a_writer() {
        Company company = Company.fresh(rows());
        try (OpenTransaction writer = OpenTransaction.of(rows());
                OpenTransaction reader = OpenTransaction.of(rows())) {
            writer.does(() -> company.saying(company.ana(), company.conversation(), "not committed yet"));
            reader.does(() -> {
                testee().read(
                                company.workspace(),
                                company.ben().id(),
                                company.conversation(),
                                new Seq(0),
                                EntryId.NONE);
                return company.opening(company.ana(), company.eve());
            });
            reader.commit();
        }
    }

    @Test
    default void unread_are_the_messages_of_others_above_what_was_read_that_are_not_deleted() {
        Company company = Company.fresh(rows());
        company.says(company.ana(), "one");
        company.says(company.ana(), "two");
        company.says(company.ben(), "three");
        MessageHead four = company.says(company.ana(), "four");
        assertThat(unread(company, company.ben())).isEqualTo(3);
        assertThat(unread(company, company.ana())).isEqualTo(1);
        read(company, company.ben(), 1);
        assertThat(unread(company, company.ben())).isEqualTo(2);
        company.deletes(four);
        assertThat(unread(company, company.ben())).isEqualTo(1);
    }

    private int unread(Company company, Person viewer) {
        return seen(company, viewer).unread();
    }

    private Conversation seen(Company company, Person viewer) {
        return testee().visible(company.workspace(), viewer.id(), company.conversation())
                .orElseThrow();
    }

    private void read(Company company, Person reader, long seq) {
        rows().inTransaction(() -> testee().read(
                        company.workspace(), reader.id(), company.conversation(), new Seq(seq), new EntryId(seq)));
    }

    @Test
    default void a_read_position_moves_forward_and_never_back_and_is_ones_own() {
        Company company = Company.fresh(rows());
        read(company, company.ben(), 3);
        read(company, company.ben(), 2);
        assertThat(seen(company, company.ben()).read()).isEqualTo(new Seq(3));
        assertThat(seen(company, company.ana()).read()).isEqualTo(Seq.NONE);
    }

    @Test
    default void ones_conversations_come_with_the_newest_first_and_once_page_by_page() {
        Company company = Company.fresh(rows());
        ConversationId withEve = company.opens(company.ana(), company.eve());
        ConversationId alone = company.opens(company.ana());
        ConversationId group = company.opens(company.ana(), company.ben(), company.eve());
        company.says(company.ana(), withEve, "now this is the newest");
        List<ConversationId> paged = new ArrayList<>();
        Optional<ConversationStore.Cursor> below = Optional.empty();
        for (int page = 0; page < 6; page++) {
            List<Conversation> next =
                    testee().of(company.workspace(), company.ana().id(), below, 1);
            if (next.isEmpty()) {
                break;
            }
            paged.add(next.getFirst().id());
            below = Optional.of(new ConversationStore.Cursor(
                    next.getFirst().lastEntry(), next.getFirst().id().value()));
        }
        assertThat(paged).containsExactly(withEve, group, alone, company.conversation());
        assertThat(testee().of(company.workspace(), company.ben().id(), Optional.empty(), 10))
                .extracting(Conversation::id)
                .containsExactly(group, company.conversation());
    }

    @Test
    default void on_nobodys_behalf_it_is_locked_against_those_who_write_and_found_only_where_it_is() {
        Company company = Company.fresh(rows());
        company.says(company.ana(), "one");
        assertThat(rows().inTransaction(() -> testee().lock(company.workspace(), company.conversation())))
                .map(ConversationStore.Locked::lastSeq)
                .contains(new Seq(1));
        assertThat(rows().inTransaction(() -> testee().lock(rows().newWorkspace(), company.conversation())))
                .isEmpty();
    }
}
