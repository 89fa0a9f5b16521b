package io.onecamp.domain.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationIdTest {
    private static final String A = "0198f2c4-1111-7000-8000-000000000001";
    private static final String B = "0198f2c4-1111-7000-8000-000000000002";
    private static final String C = "0198f2c4-2222-7000-8000-00000000000a";

    private static ConversationId of(String... people) {
        return ConversationId.of(Stream.of(people).map(PersonId::parse).toList());
    }

    @Test
    void ids_are_as_computed_by_hand() {
        assertThat(of(A).value()).isEqualTo(A + "_" + A);
        assertThat(of(B, A).value()).isEqualTo(A + "_" + B);
        // printf '%s_%s_%s' $A $B $C | sha256sum | cut -c-32
        assertThat(of(A, B, C).value()).isEqualTo("g_61dcaf41fea30d2c8e8e67e49e774faf");
    }

    @Test
    void the_order_in_which_people_are_named_and_their_case_do_not_matter() {
        long seed = System.nanoTime();
        System.out.println("shuffled people: seed " + seed);
        List<PersonId> people = new ArrayList<>(
                IntStream.range(0, 9).mapToObj(i -> PersonId.fresh()).toList());
        ConversationId id = ConversationId.of(people);
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(people, random);
            assertThat(ConversationId.of(people)).isEqualTo(id);
        }
        assertThat(of(C.toUpperCase(java.util.Locale.ROOT), A)).isEqualTo(of(A, C));
    }

    @Test
    void other_people_make_another_conversation() {
        assertThat(of(A, B)).isNotEqualTo(of(A, C));
        assertThat(of(A, B, C)).isNotEqualTo(of(A, B));
        assertThat(of(A)).isNotEqualTo(of(A, B));
    }

    @Test
    void nobody_and_anybody_twice_make_none() {
        assertThatThrownBy(() -> of()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(A, A)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(A, B, A)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_computed_is_an_id_and_so_is_a_channels() {
        assertThat(new ConversationId(of(A, B, C).value())).isEqualTo(of(A, B, C));
        assertThat(new ConversationId(of(A, B).value())).isEqualTo(of(A, B));
        assertThat(new ConversationId(A)).hasToString(A);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "g_",
                "g_0123456789abcdef0123456789abcde",
                "g_0123456789abcdef0123456789abcdef0",
                "g_0123456789ABCDEF0123456789abcdef",
                A + "_",
                "_" + A,
                A + "_" + B + "_" + C,
                A + " ",
                A + "\n",
                "0198F2C4-1111-7000-8000-000000000001",
                "../" + A
            })
    void nothing_else_is_an_id(String text) {
        assertThatThrownBy(() -> new ConversationId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
