package io.onecamp.domain.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Race;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.reaction.ReactionStore.Existing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** There is one reaction of each person, target and emoji, and what they come to is counted from them. */
public interface ReactionStoreContract {
    Emoji THUMB = new Emoji("👍");
    Emoji PARTY = new Emoji("🎉");

    Rows rows();

    private ReactionStore testee() {
        return rows().reactions();
    }

    private Optional<List<Reacted>> add(Company company, Target target, Person person, Emoji emoji) {
        return rows().inTransaction(
                        () -> testee().add(company.workspace(), target, person.id(), emoji, Company.EARLIER));
    }

    private Optional<List<Reacted>> remove(Company company, Target target, Person person, Emoji emoji) {
        return rows().inTransaction(() -> testee().remove(company.workspace(), target, person.id(), emoji));
    }

    @Test
    default void reactions_are_counted_by_emoji_in_the_order_in_which_they_came() {
        Company company = Company.fresh(rows());
        Target target = Target.of(MessageId.fresh());
        PersonId ana = company.ana().id();
        PersonId ben = company.ben().id();
        assertThat(add(company, target, company.ben(), THUMB)).contains(List.of(new Reacted("👍", 1, List.of(ben))));
        add(company, target, company.ana(), PARTY);
        assertThat(add(company, target, company.ana(), THUMB))
                .contains(List.of(new Reacted("👍", 2, List.of(ben, ana)), new Reacted("🎉", 1, List.of(ana))));
        assertThat(remove(company, target, company.ben(), THUMB))
                .as("the party came before ana's thumb")
                .contains(List.of(new Reacted("🎉", 1, List.of(ana)), new Reacted("👍", 1, List.of(ana))));
        remove(company, target, company.ana(), PARTY);
        assertThat(remove(company, target, company.ana(), THUMB)).contains(List.of());
    }

    @Test
    default void what_is_there_is_not_added_and_what_is_not_there_is_not_removed() {
        Company company = Company.fresh(rows());
        Target target = Target.of(CommentId.fresh());
        assertThat(remove(company, target, company.ana(), THUMB)).isEmpty();
        assertThat(existing(company, target)).isEqualTo(Existing.MISSING);
        add(company, target, company.ana(), THUMB);
        assertThat(add(company, target, company.ana(), THUMB)).isEmpty();
        assertThat(existing(company, target)).isEqualTo(Existing.THERE);
        assertThat(existing(company, Target.of(CommentId.fresh()))).isEqualTo(Existing.MISSING);
        remove(company, target, company.ana(), THUMB);
        assertThat(remove(company, target, company.ana(), THUMB)).isEmpty();
    }

    private Existing existing(Company company, Target target) {
        return testee().existing(company.workspace(), target, company.ana().id(), THUMB);
    }

    @Test
    default void the_first_twenty_are_named_and_all_are_counted() {
        Company company = Company.fresh(rows());
        Target target = Target.of(MessageId.fresh());
        List<Person> many = IntStream.range(0, 23)
                .mapToObj(i -> company.joins("Person " + i))
                .toList();
        many.forEach(person -> add(company, target, person, THUMB));
        Reacted counted =
                add(company, target, company.ana(), THUMB).orElseThrow().getFirst();
        assertThat(counted.count()).isEqualTo(24);
        assertThat(counted.people())
                .isEqualTo(many.subList(0, 20).stream().map(Person::id).toList());
    }

    @Test
    default void everyone_is_told_page_by_page_in_order_once() {
        Company company = Company.fresh(rows());
        Target target = Target.of(MessageId.fresh());
        List<Person> many = IntStream.range(0, 7)
                .mapToObj(i -> company.joins("Person " + i))
                .toList();
        many.forEach(person -> add(company, target, person, THUMB));
        many.reversed().forEach(person -> add(company, target, person, PARTY));
        add(company, Target.of(MessageId.fresh()), company.ana(), THUMB);
        List<Reaction> whole = testee().page(company.workspace(), target, Optional.empty(), 0, 200);
        assertThat(whole)
                .extracting(Reaction::person)
                .isEqualTo(Stream.concat(many.stream(), many.reversed().stream())
                        .map(Person::id)
                        .toList());
        assertThat(whole.getFirst().at()).isEqualTo(Company.EARLIER);
        List<Reaction> paged = new ArrayList<>();
        long above = 0;
        for (int page = 0; page < 5; page++) {
            List<Reaction> next = testee().page(company.workspace(), target, Optional.empty(), above, 4);
            paged.addAll(next);
            above = next.isEmpty() ? above : next.getLast().place();
        }
        assertThat(paged).isEqualTo(whole);
        assertThat(testee().page(company.workspace(), target, Optional.of(PARTY), 0, 200))
                .isEqualTo(whole.subList(7, 14));
        assertThat(testee().page(rows().newWorkspace(), target, Optional.empty(), 0, 200))
                .isEmpty();
    }

    @Test
    default void what_is_mine_is_told_of_many_in_one_question() {
        Company company = Company.fresh(rows());
        Target one = Target.of(MessageId.fresh());
        Target two = Target.of(CommentId.fresh());
        Target three = Target.of(MessageId.fresh());
        add(company, one, company.ana(), THUMB);
        add(company, one, company.ana(), PARTY);
        add(company, one, company.ben(), THUMB);
        add(company, two, company.ana(), PARTY);
        add(company, three, company.ben(), PARTY);
        PersonId ana = company.ana().id();
        assertThat(testee().mine(company.workspace(), ana, List.of(one, two, three)))
                .isEqualTo(Map.of(one, Set.of("👍", "🎉"), two, Set.of("🎉")));
        assertThat(testee().mine(company.workspace(), ana, List.of())).isEmpty();
        assertThat(testee().mine(rows().newWorkspace(), ana, List.of(one))).isEmpty();
    }

    @Test
    default void of_many_who_react_at_once_under_the_lock_each_is_counted_once() {
        Company company = Company.fresh(rows());
        MessageHead message = company.says(company.ana(), "hello");
        List<Boolean> added = Race.of(8, runner -> {
            Person person = runner % 2 == 0 ? company.ana() : company.ben();
            return company.reacts(person, message, runner < 4 ? "👍" : "🎉").isPresent();
        });
        assertThat(added).filteredOn(one -> one).hasSize(4);
        MessageHead tallied = rows().messages()
                .visible(company.workspace(), company.ana().id(), message.id())
                .orElseThrow();
        assertThat(tallied.tally().reactions()).extracting(Reacted::count).containsExactly(2, 2);
    }

    @Test
    default void what_writes_needs_a_transaction() {
        Company company = Company.fresh(rows());
        Target target = Target.of(MessageId.fresh());
        PersonId ana = company.ana().id();
        assertThatThrownBy(() -> testee().add(company.workspace(), target, ana, THUMB, Company.EARLIER));
        assertThatThrownBy(() -> testee().remove(company.workspace(), target, ana, THUMB));
    }
}
