package io.onecamp.test.story;

import io.onecamp.test.browser.Window;
import io.onecamp.test.language.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page without a mouse. */
class PageKeyboardStory extends Story {

    @RegisterExtension
    final Browsing browser = new Browsing();

    @Test
    void fromTheEntranceToAChangedMessageByKeysAlone() {
        Person dora = world.unmistakable("Dora").registered();
        Person finn = world.unmistakable("Finn").registered();
        Window window = browser.window().visits("/");

        window.presses("Tab");
        window.focusIsOn("#choose-sign-in");
        window.presses("Tab", "Tab");
        window.focusIsOn("[name=email]");
        window.types(dora.email());
        window.presses("Tab");
        window.types(Person.PASSWORD);
        window.presses("Enter");
        window.isConnected();

        window.presses("Control+k");
        window.focusIsOn("#people input");
        window.types(finn.name());
        window.seesPart("#people .found button", finn.name());
        window.presses("Enter");
        window.seesPart("#people .chip", finn.name());
        window.presses("Enter");
        window.focusIsOn("#room .composer textarea");

        window.types("One line");
        window.presses("Shift+Enter");
        window.types("and another");
        window.presses("Enter");
        window.reads("One line\nand another");
        window.seesNoPart(".echo");
        window.presses("ArrowUp");
        window.focusIsOn("#room .editor textarea");
        window.presses("Control+A");
        window.types("One line");
        window.presses("Enter");
        window.seesMarked("One line", "edited");

        // From the box, back to the messages: one stop, and its tools after it.
        window.focusIsOn("#room .message");
        window.presses("Tab", "Tab", "Tab", "Tab");
        window.focusIsOn("#room .message [data-part=remove]");
        window.presses("Enter");
        window.reads("This message was deleted.");
    }

    @Test
    void theArrowsLeadFromMessageToMessage() {
        Person dora = world.unmistakable("Dora").registered();
        dora.posts("one").in(dora.opens().alone());
        dora.posts("two").in(dora.opens().alone());
        dora.posts("three").in(dora.opens().alone());
        Window window = browser.window().signsIn(dora);
        window.entersThatWith(dora.name());
        window.reads("one", "two", "three");
        window.presses("Shift+Tab");
        window.focusIsOn("#room .message:nth-of-type(4)");
        window.presses("ArrowUp", "ArrowUp");
        window.focusIsOn("#room .message:nth-of-type(2)");
        window.presses("ArrowDown");
        window.focusIsOn("#room .message:nth-of-type(3)");
    }
}
