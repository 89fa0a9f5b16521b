package io.onecamp.cli.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScreenTest {
    private final StringWriter out = new StringWriter();

    @Test
    void what_others_say_cannot_steer_the_terminal() {
        new Screen(new PrintWriter(out), Screen.Kind.PLAIN).say("held by \u001b[2Jevil");

        assertThat(out.toString()).isEqualTo("held by ?[2Jevil" + System.lineSeparator());
    }

    @Test
    void a_passing_line_is_not_written_into_a_file() {
        Screen screen = new Screen(new PrintWriter(out), Screen.Kind.PLAIN);
        screen.pass("10 %");
        screen.say("done");

        assertThat(out.toString()).isEqualTo("done" + System.lineSeparator());
    }

    @Test
    void columns_line_up() {
        new Screen(new PrintWriter(out), Screen.Kind.PLAIN).table(List.of(List.of("a", "b"), List.of("long", "c")));

        assertThat(out.toString().lines()).containsExactly("  a     b", "  long  c");
    }

    @Test
    void times_and_sizes_are_short() {
        assertThat(Screen.time(Duration.ofMillis(2_440))).isEqualTo("2.4 s");
        assertThat(Screen.time(Duration.ofSeconds(192))).isEqualTo("3 min 12 s");
        assertThat(Screen.size(350_000_000)).isEqualTo("350 MB");
        assertThat(Screen.size(2_100_000_000)).isEqualTo("2.1 GB");
    }
}
