package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.browser.Look;
import io.onecamp.test.browser.Window;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the page looks, wide and narrow, light and dark: nothing in anybody's way, and pictures of it. */
class PageLookStory extends Story {

    @RegisterExtension
    final Browsing browser = new Browsing();

    private final Person dora = world.unmistakable("Dora Lind");
    private final Person finn = world.unmistakable("Finn Aho");

    static Stream<Look> looks() {
        return Stream.of(Look.WIDE, Look.WIDE.dark(), Look.NARROW, Look.NARROW.dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theEntranceAndThePagesToRead(Look look) {
        Window window = browser.window(look).visits("/");
        window.seesPart(".health .state[data-state=up]", "up");
        judged(window, look, "entrance");
        window.visits("/tour.html");
        judged(window, look, "tour");
        window.visits("/reference.html");
        window.seesPart("#reference-state", "OneCamp");
        window.seesPart(".operation", "/api/v1/accounts");
        judged(window, look, "reference");
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theChat(Look look) {
        Room room = dora.opens().with(finn);
        finn.posts("Morning! The **storm** took the fence, and the gate with it.")
                .in(room);
        finn.posts("I wrote it up: https://example.org/" + "a-very-long-address-".repeat(8))
                .in(room);
        dora.posts("Thanks. Does this still run?\n```\n./onecamp up --server payara --graph dgraph\n```")
                .in(room);
        finn.posts("It does, in " + "one".repeat(60) + " second.").in(room);
        dora.posts("A note to myself").in(dora.opens().alone());
        finn.posts("Shall we go and look?").in(room);

        Window window = browser.window(look).signsIn(dora);
        window.seesRooms(finn.name() + ", 4 unread", dora.name() + " (you)");
        judged(window, look, "conversations");
        window.clicks("New");
        window.seesPart("#people .found button", "");
        judged(window, look, "people");
        window.presses("Escape");
        window.entersThatWith(finn.name());
        window.seesRoomOfSize(5);
        judged(window, look, "chat");
    }

    @Test
    void onANarrowScreenOneGoesBackAndForth() {
        dora.opens().with(finn);
        Window window = browser.window(Look.NARROW).signsIn(dora);
        window.seesNoPart("#room");
        window.entersThatWith(finn.name());
        window.seesNoPart("#room-list");
        window.goesBackToTheList();
        window.seesNoPart("#room");
        window.seesRooms(finn.name());
    }

    private static void judged(Window window, Look look, String picture) {
        window.isPictured(picture);
        assertThat(window.contentWidth()).as(picture).isLessThanOrEqualTo(look.width());
        assertThat(window.barriers()).as(picture).isEmpty();
    }
}
