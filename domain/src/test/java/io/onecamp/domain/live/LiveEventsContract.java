package io.onecamp.domain.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.live.LiveEvents.Caught;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever asks by position gets what they may see, in order, without a gap and without what is not for them. */
public interface LiveEventsContract {
    Rows rows();

    private LiveEvents testee() {
        return rows().liveEvents();
    }

    private Position start() {
        rows().sequence();
        return testee().newest();
    }

    private Caught after(Company company, Person person, Position position) {
        rows().sequence();
        return testee().after(company.workspace(), person.id(), position, 500);
    }

    private static List<Change> changes(Caught caught) {
        return caught.events().stream().map(event -> event.entry().change()).toList();
    }

    @Test
    default void the_people_of_a_conversation_hear_it_in_order_and_an_outsider_hears_nothing() {
        Company company = Company.fresh(rows());
        // The outsider is in a conversation, though not in this one.
        company.opens(company.ana(), company.eve());
        Position start = start();
        MessageHead one = company.says(company.ana(), "one");
        MessageHead two = company.says(company.ben(), "two");
        company.deletes(company.edits(one, "one again"));
        Caught heard = after(company, company.ben(), start);
        assertThat(changes(heard))
                .hasExactlyElementsOfTypes(
                        Change.MessagePosted.class,
                        Change.MessagePosted.class,
                        Change.MessageEdited.class,
                        Change.MessageDeleted.class);
        assertThat(heard.events().get(1).entry().id()).isEqualTo(two.entry());
        assertThat(heard.events().get(1).entry().actor())
                .isEqualTo(company.ben().id());
        assertThat(heard.events().get(1).entry().at()).isEqualTo(Company.EARLIER);
        assertThat(heard.events().getFirst().people())
                .containsEntry(company.ana().id(), company.ana().profile());
        assertThat(heard.events()).extracting(LiveEvent::position).isSorted().doesNotHaveDuplicates();

        Caught outside = after(company, company.eve(), start);
        assertThat(outside.events()).isEmpty();
        assertThat(outside.position())
                .as("past what one may not see")
                .isEqualTo(heard.position())
                .isEqualTo(testee().newest());
    }

    @Test
    default void a_repair_is_told_to_nobody_and_keeps_nobody_from_hearing_what_is_said_beside_it() {
        Company company = Company.fresh(rows());
        Position start = start();
        company.mends(company.conversation());
        MessageHead said = company.says(company.ana(), "one");
        assertThat(after(company, company.ben(), start).events())
                .extracting(event -> event.entry().id())
                .containsExactly(said.entry());
    }

    @Test
    default void who_hears_only_now_of_what_was_deleted_meanwhile_does_not_hear_what_it_said() {
        Company company = Company.fresh(rows());
        Position start = start();
        MessageHead gone = company.says(company.ana(), "my password");
        MessageHead kept = company.says(company.ana(), "kept");
        company.edits(gone, "my other password");
        assertThat(texts(after(company, company.ben(), start)))
                .containsExactly("my password", "kept", "my other password");
        company.deletes(gone);
        assertThat(texts(after(company, company.ben(), start))).containsExactly("", "kept", "");
        assertThat(changes(after(company, company.ben(), start)))
                .hasExactlyElementsOfTypes(
                        Change.MessagePosted.class,
                        Change.MessagePosted.class,
                        Change.MessageEdited.class,
                        Change.MessageDeleted.class);
        assertThat(kept.isDeleted()).isFalse();
    }

    private static List<String> texts(Caught caught) {
        return changes(caught).stream()
                .map(change -> switch (change) {
                    case Change.MessagePosted posted -> posted.card().text();
                    case Change.MessageEdited edited -> edited.card().text();
                    default -> null;
                })
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    @Test
    default void however_few_are_wanted_what_is_not_for_one_is_passed_over_and_nothing_is_left_out() {
        Company company = Company.fresh(rows());
        var elsewhere = company.opens(company.ana(), company.eve());
        Position start = start();
        MessageHead first = company.says(company.ana(), "one");
        company.says(company.ana(), elsewhere, "not for Ben");
        MessageHead second = company.says(company.ana(), "two");
        rows().sequence();
        Caught one = testee().after(company.workspace(), company.ben().id(), start, 1);
        assertThat(one.events()).extracting(event -> event.entry().id()).containsExactly(first.entry());
        Caught other = testee().after(company.workspace(), company.ben().id(), one.position(), 1);
        assertThat(other.events()).extracting(event -> event.entry().id()).containsExactly(second.entry());
        assertThat(testee().after(company.workspace(), company.ben().id(), other.position(), 1)
                        .events())
                .isEmpty();
    }

    @Test
    default void what_others_add_is_heard_by_the_same_people_with_everyones_name() {
        Company company = Company.fresh(rows());
        company.opens(company.ana(), company.eve());
        MessageHead said = company.says(company.ana(), "one");
        Position start = start();
        company.reacts(company.ben(), said, "👍");
        company.reacts(company.ana(), said, "👍");
        company.edits(company.comments(company.ben(), said, "well"), "well, well");
        Caught heard = after(company, company.ana(), start);
        assertThat(changes(heard))
                .hasExactlyElementsOfTypes(
                        Change.ReactionAdded.class,
                        Change.ReactionAdded.class,
                        Change.CommentPosted.class,
                        Change.CommentEdited.class);
        assertThat(heard.events())
                .allSatisfy(event -> assertThat(event.people())
                        .containsEntry(company.ben().id(), company.ben().profile()));
        assertThat(after(company, company.eve(), start).events()).isEmpty();
    }

    @Test
    default void an_opening_is_heard_by_those_who_are_in_it() {
        Company company = Company.fresh(rows());
        Position start = start();
        company.opens(company.ana(), company.eve());
        assertThat(changes(after(company, company.eve(), start)))
                .hasExactlyElementsOfTypes(Change.ConversationOpened.class);
        assertThat(changes(after(company, company.ben(), start))).isEmpty();
    }

    @Test
    default void what_one_has_read_and_that_a_session_ended_is_heard_by_oneself() {
        Company company = Company.fresh(rows());
        Position start = start();
        PersonId ana = company.ana().id();
        append(company, new Change.ConversationRead(ana, company.conversation(), new Seq(1)));
        append(company, new Change.SessionEnded(ana, SessionId.fresh()));
        assertThat(changes(after(company, company.ana(), start)))
                .hasExactlyElementsOfTypes(Change.ConversationRead.class, Change.SessionEnded.class);
        assertThat(changes(after(company, company.ben(), start))).isEmpty();
    }

    @Test
    default void a_change_of_a_person_is_heard_by_the_workspace_and_not_in_another() {
        Company company = Company.fresh(rows());
        Company elsewhere = Company.fresh(rows());
        Position start = start();
        append(company, new Change.PersonChanged(PersonCard.of(company.ana())));
        append(company, new Change.PersonRegistered(PersonCard.of(company.ben())));
        assertThat(changes(after(company, company.eve(), start))).hasSize(2);
        assertThat(changes(after(elsewhere, elsewhere.eve(), start))).isEmpty();
        rows().sequence();
        assertThat(testee().after(elsewhere.workspace(), company.eve().id(), start, 500)
                        .events())
                .isEmpty();
    }

    private void append(Company company, Change change) {
        rows().inTransaction(() ->
                rows().journal().append(company.workspace(), company.ana().id(), Company.EARLIER, change));
    }

    @Test
    default void looked_through_piece_by_piece_it_is_the_same() {
        Company company = Company.fresh(rows());
        Position start = start();
        for (int i = 0; i < 5; i++) {
            company.says(company.ana(), "number " + i);
            append(company, new Change.SessionEnded(company.ana().id(), SessionId.fresh()));
        }
        Caught whole = after(company, company.ben(), start);
        List<LiveEvent> pieces = new ArrayList<>();
        Position at = start;
        for (int i = 0; i < 20 && at.compareTo(testee().newest()) < 0; i++) {
            Caught piece = testee().after(company.workspace(), company.ben().id(), at, 1);
            pieces.addAll(piece.events());
            assertThat(piece.position()).isGreaterThan(at);
            at = piece.position();
        }
        assertThat(whole.events()).hasSize(5);
        assertThat(pieces).isEqualTo(whole.events());
        Caught nothing = after(company, company.ben(), at);
        assertThat(nothing).isEqualTo(new Caught(List.of(), at));
        assertThat(testee().oldest()).isLessThan(at);
    }

    @Test
    default void whoever_is_deactivated_hears_nothing_more() {
        Company company = Company.fresh(rows());
        Position start = start();
        company.says(company.ana(), "one");
        assertThat(after(company, company.ben(), start).events()).hasSize(1);
        Person ben = company.ben();
        rows().inTransaction(() -> rows().people()
                .replace(new Person(
                        ben.workspace(),
                        ben.id(),
                        ben.email(),
                        ben.name(),
                        ben.role(),
                        Person.Standing.DEACTIVATED,
                        ben.createdAt(),
                        2,
                        ben.entry())));
        assertThat(after(company, company.ben(), start).events()).isEmpty();
    }
}
