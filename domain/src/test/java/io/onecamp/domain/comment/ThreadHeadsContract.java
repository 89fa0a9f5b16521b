package io.onecamp.domain.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.contract.Company;
import io.onecamp.domain.contract.Rows;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.Stretch;
import io.onecamp.domain.message.Window;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A stretch of a thread is the heads of the numbers asked for, for the conversation's people only. */
public interface ThreadHeadsContract {
    Rows rows();

    private Optional<Stretch<CommentHead>> read(Company company, PersonId reader, MessageId message, Window window) {
        return rows().threadHeads().read(company.workspace(), reader, message, window);
    }

    private List<Long> numbers(Company company, MessageHead message, Window window) {
        return read(company, company.ana().id(), message.id(), window).orElseThrow().heads().stream()
                .map(head -> head.number().value())
                .toList();
    }

    @Test
    default void each_window_holds_its_numbers_oldest_first() {
        Company company = Company.fresh(rows());
        MessageHead message = company.says(company.ana(), "hello");
        company.comments(company.ben(), company.says(company.ana(), "a neighbour"), "elsewhere");
        IntStream.rangeClosed(1, 7).forEach(i -> company.comments(company.ben(), message, "number " + i));
        assertThat(numbers(company, message, new Window.Newest(3))).containsExactly(5L, 6L, 7L);
        assertThat(numbers(company, message, new Window.Newest(200))).hasSize(7);
        assertThat(numbers(company, message, new Window.Before(new Seq(5), 2))).containsExactly(3L, 4L);
        assertThat(numbers(company, message, new Window.Before(new Seq(Long.MAX_VALUE), 2)))
                .containsExactly(6L, 7L);
        assertThat(numbers(company, message, new Window.After(new Seq(5), 1))).containsExactly(6L);
        assertThat(numbers(company, message, new Window.After(new Seq(7), 9))).isEmpty();
        assertThat(numbers(company, message, new Window.Around(new Seq(4), 4))).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    default void a_stretch_says_the_last_number_and_holds_the_heads_as_they_are() {
        Company company = Company.fresh(rows());
        MessageHead message = company.says(company.ana(), "hello");
        company.comments(company.ben(), message, "one");
        CommentHead two = company.edits(company.comments(company.ben(), message, "two"), "two again");
        assertThat(read(company, company.ana().id(), message.id(), new Window.Newest(1)))
                .contains(new Stretch<>(List.of(two), new Seq(2)));
    }

    @Test
    default void a_message_without_comments_and_one_that_is_deleted_are_there() {
        Company company = Company.fresh(rows());
        MessageHead message = company.says(company.ana(), "hello");
        assertThat(read(company, company.ben().id(), message.id(), new Window.Newest(50)))
                .contains(new Stretch<>(List.of(), Seq.NONE));
        company.comments(company.ben(), message, "one");
        company.deletes(message);
        assertThat(numbers(company, message, new Window.Newest(50))).containsExactly(1L);
    }

    @Test
    default void an_outsider_gets_the_same_answer_for_what_is_not_theirs_and_what_is_not_there() {
        Company company = Company.fresh(rows());
        MessageHead message = company.says(company.ana(), "hello");
        company.comments(company.ben(), message, "one");
        Window window = new Window.Newest(50);
        PersonId eve = company.eve().id();
        assertThat(read(company, company.ben().id(), message.id(), window)).isPresent();
        assertThat(read(company, eve, message.id(), window))
                .isEqualTo(read(company, eve, MessageId.fresh(), window))
                .isEmpty();
        assertThat(rows().threadHeads()
                        .read(rows().newWorkspace(), company.ana().id(), message.id(), window))
                .isEmpty();
    }
}
