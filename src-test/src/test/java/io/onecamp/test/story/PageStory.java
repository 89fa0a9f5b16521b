package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.browser.Window;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import io.onecamp.test.language.Together;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Talking in the page, in two windows. */
class PageStory extends Story {

    @RegisterExtension
    final Browsing browser = new Browsing();

    private final Person dora = world.unmistakable("Dora");
    private final Person finn = world.unmistakable("Finn");

    @Test
    @Tag("everywhere")
    void twoPeopleTalkAndAnOutsiderSeesNothing() {
        Person eve = world.unmistakable("Eve");
        Window doras = browser.window();
        Window finns = browser.window();
        Window eves = browser.window().signsIn(eve);
        doras.registers(dora.name(), "dora-" + UUID.randomUUID() + "@example.org");
        finns.signsIn(finn);

        doras.opensWith(finn);
        doras.says("Ship it?");
        doras.reads("Ship it?");
        finns.seesRooms(dora.name() + ", 1 unread");
        finns.entersThatWith(dora.name());
        finns.reads("Ship it?");
        finns.seesRooms(dora.name());
        finns.says("Yes.");
        doras.reads("Ship it?", "Yes.");
        doras.seesRooms(finn.name());

        // She would see it: what she says to herself comes the same way, and later.
        Room own = eve.opens().alone();
        eve.posts("Is anything still coming?").in(own);
        eves.seesRooms(eve.name() + " (you)");
    }

    @Test
    void threeMakeAGroup() {
        Person gus = world.unmistakable("Gus");
        gus.registered();
        finn.registered();
        Window doras = browser.window().signsIn(dora);
        Window guses = browser.window().signsIn(gus);
        doras.opensWith(finn, gus);
        doras.says("All of you?");
        guses.entersThatWith(finn.name());
        guses.reads("All of you?");
        guses.seesPart("#room .room-head", "3 people");
    }

    @Test
    void whatWasSaidCanBeChangedAndTakenBack() {
        Room room = dora.opens().with(finn);
        Window doras = browser.window().signsIn(dora);
        Window finns = browser.window().signsIn(finn);
        doras.entersThatWith(finn.name());
        finns.entersThatWith(dora.name());
        doras.says("Shp it?");
        doras.says("Now?");
        finns.reads("Shp it?", "Now?");

        doras.does("Edit", "Shp it?");
        doras.presses("Control+A");
        doras.types("Ship it?");
        doras.presses("Enter");
        doras.does("Delete", "Now?");

        finns.reads("Ship it?", "This message was deleted.");
        finns.seesMarked("Ship it?", "edited");
        doras.reads("Ship it?", "This message was deleted.");
        assertThat(texts(room)).containsExactly("Ship it?", "");
    }

    @Test
    void whatDidNotArriveIsShownAndTryingAgainMakesOneMessage() {
        Room room = dora.opens().with(finn);
        Window window = browser.window().signsIn(dora);
        window.entersThatWith(finn.name());
        window.wires().cut("**/messages");
        window.says("Ship it?");
        window.seesMarked("Ship it?", "not sent");
        assertThat(texts(room)).isEmpty();

        window.wires().mend("**/messages");
        window.clicks("Retry");
        window.seesNoPart(".echo");
        window.reads("Ship it?");
        assertThat(texts(room)).containsExactly("Ship it?");
        window.forgives("net::ERR_FAILED");
    }

    /** The message is there, but nothing tells the page: no answer, and no socket. */
    @Test
    void whatArrivedWithoutAnAnswerIsThereOnceHoweverOftenItIsTried() {
        Room room = dora.opens().with(finn);
        Window window = browser.window().signsIn(dora);
        window.entersThatWith(finn.name());
        window.isOffline(Window.Network.AWAY);
        window.isReconnecting();
        window.wires().cut("**/live/tickets");
        window.isOffline(Window.Network.THERE);
        window.wires().loseAnswers("**/messages");
        window.says("Ship it?");
        window.seesMarked("Ship it?", "not sent");
        window.clicks("Retry");
        window.seesMarked("Ship it?", "not sent");
        assertThat(texts(room)).containsExactly("Ship it?");

        window.wires().mend("**/messages");
        window.clicks("Retry");
        window.seesNoPart(".echo");
        window.reads("Ship it?");
        assertThat(texts(room)).containsExactly("Ship it?");
        window.forgives("net::ERR_");
    }

    /** The answer is lost, but the socket tells: nobody is asked to try again. */
    @Test
    void anEventIsAsGoodAsAnAnswer() {
        Room room = dora.opens().with(finn);
        Window window = browser.window().signsIn(dora);
        window.entersThatWith(finn.name());
        window.wires().loseAnswers("**/messages");
        window.says("Ship it?");
        window.reads("Ship it?");
        window.seesNoPart(".echo");
        assertThat(texts(room)).containsExactly("Ship it?");
        window.forgives("net::ERR_FAILED");
    }

    @Test
    void aCutLineIsMendedAndNothingWasMissed() {
        Room room = dora.opens().with(finn);
        finn.posts("one").in(room);
        Window window = browser.window().signsIn(dora);
        window.entersThatWith(finn.name());
        window.reads("one");
        window.isOffline(Window.Network.AWAY);
        window.isReconnecting();
        finn.posts("two").in(room);
        finn.posts("three").in(room);
        window.reads("one");

        window.isOffline(Window.Network.THERE);
        window.isConnected();
        window.reads("one", "two", "three");
        window.forgives("net::ERR_INTERNET_DISCONNECTED");
    }

    @Test
    void olderMessagesComeAsOneGoesUp() {
        Room room = dora.opens().with(finn);
        Together.at(130, i -> () -> finn.posts("number " + i).in(room));
        String[] all = texts(room).toArray(String[]::new);
        Window window = browser.window().signsIn(dora);
        window.entersThatWith(finn.name());
        window.sees(all[129]);
        window.seesNo(all[0]);
        window.scrollsUp();
        window.sees(all[79]);
        window.scrollsUp();
        window.sees(all[29]);
        window.scrollsUp();
        window.reads(all);
    }

    @Test
    void aLineStandsAboveWhatIsNewAndEscapeTakesItAway() {
        Room room = dora.opens().with(finn);
        dora.hasRead(room, finn.posts("old").in(room).seq());
        finn.posts("new").in(room);
        Window window = browser.window().signsIn(dora);
        window.seesRooms(finn.name() + ", 1 unread");
        window.entersThatWith(finn.name());
        window.seesPart(".new-line + .message", "new");
        window.seesRooms(finn.name());
        window.presses("Escape");
        window.seesParts(".new-line", 0);
        assertThat(dora.sees(room).unread()).isZero();
    }

    @Test
    void whatOneWroteInOneConversationWaitsThere() {
        finn.registered();
        Room own = dora.opens().alone();
        dora.posts("mine").in(own);
        dora.posts("ours").in(dora.opens().with(finn));
        Window window = browser.window().signsIn(dora);
        window.entersThatWith(finn.name());
        window.types("half a sent");
        window.entersThatWith("(you)");
        window.reads("mine");
        window.entersThatWith(finn.name());
        window.types("ence");
        window.presses("Enter");
        window.reads("ours", "half a sentence");
    }

    private List<String> texts(Room room) {
        return dora.reads(room).everything().stream().map(Said::text).toList();
    }
}
