package io.onecamp.domain.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.Position;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.Person;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever is connected hears what they may see, in order, once; whoever is not in a conversation hears nothing of it. */
public interface LiveOutletsContract {
    LiveOutlets testee();

    Rows rows();

    /** Lets the tail do what it has to do now. */
    void tail();

    private Listening listening(Person... people) {
        Listening outlet = new Listening();
        List.of(people).forEach(person -> outlet.connect(person.id()));
        testee().register(outlet);
        testee().wake();
        tail();
        return outlet;
    }

    private void happened() {
        rows().sequence();
        tail();
    }

    @Test
    default void the_people_of_a_conversation_hear_it_and_a_connected_outsider_hears_nothing() {
        Company company = Company.fresh(rows());
        // The outsider is in a conversation, though not in this one.
        company.opens(company.ben(), company.eve());
        rows().sequence();
        Listening outlet = listening(company.ana(), company.ben(), company.eve());
        MessageHead one = company.says(company.ana(), "one");
        MessageHead two = company.edits(one, "two");
        happened();
        assertThat(outlet.heard(company.ben().id()))
                .extracting(event -> event.entry().id())
                .containsExactly(one.entry(), two.entry());
        assertThat(outlet.heard(company.ana().id())).hasSize(2);
        assertThat(outlet.connected()).contains(company.eve().id());
        assertThat(outlet.heard(company.eve().id())).isEmpty();
        assertThat(outlet.heard(company.ben().id()).getFirst().people())
                .containsValue(company.ana().profile());
        assertThat(outlet.reached()).isEqualTo(rows().liveEvents().newest());
        company.opens(company.ana(), company.eve());
        happened();
        assertThat(outlet.heard(company.eve().id()))
                .extracting(event -> event.entry().change())
                .hasExactlyElementsOfTypes(Change.ConversationOpened.class);
    }

    @Test
    default void a_repair_is_told_to_nobody_and_keeps_nobody_from_hearing_what_is_said_beside_it() {
        Company company = Company.fresh(rows());
        rows().sequence();
        Listening outlet = listening(company.ben());
        company.mends(company.conversation());
        MessageHead said = company.says(company.ana(), "one");
        happened();
        assertThat(outlet.heard(company.ben().id()))
                .extracting(event -> event.entry().id())
                .containsExactly(said.entry());
    }

    @Test
    default void every_outlet_hears_and_one_that_unregistered_does_not() {
        Company company = Company.fresh(rows());
        rows().sequence();
        Listening first = listening(company.ana());
        Listening second = listening(company.ben());
        company.says(company.ana(), "one");
        happened();
        testee().unregister(second);
        company.says(company.ana(), "two");
        happened();
        assertThat(first.heard(company.ana().id())).hasSize(2);
        assertThat(second.heard(company.ben().id())).hasSize(1);
    }

    @Test
    default void what_happened_while_nobody_listened_is_not_told_later() {
        Company company = Company.fresh(rows());
        rows().sequence();
        Listening outlet = listening();
        company.says(company.ana(), "into the void");
        happened();
        Position reached = outlet.reached();
        assertThat(reached).isEqualTo(rows().liveEvents().newest());
        outlet.connect(company.ben().id());
        MessageHead heard = company.says(company.ana(), "heard");
        happened();
        assertThat(outlet.heard(company.ben().id()))
                .extracting(event -> event.entry().id())
                .containsExactly(heard.entry());
    }
}
