package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.browser.Window;
import io.onecamp.test.language.Call;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What others add to a message in the page: reactions, comments, files; and finding it again. */
class PageAddingStory extends Story {

    @RegisterExtension
    final Browsing browser = new Browsing();

    private final Person dora = world.unmistakable("Dora");
    private final Person finn = world.unmistakable("Finn");
    private final Room room = dora.opens().with(finn);

    @Test
    void reactionsAreGroupedAndCountedForBoth() {
        dora.posts("Ship it?").in(room);
        Window doras = in(dora, finn);
        Window finns = in(finn, dora);
        finns.does("React", "Ship it?");
        finns.clicks("React with 👍");
        doras.seesReactions("Ship it?", "👍 1: " + finn.name());
        doras.clicks("👍 1: " + finn.name());
        finns.seesReactions("Ship it?", "👍 2: " + finn.name() + ", " + dora.name());
        finns.clicks("👍 2: " + finn.name() + ", " + dora.name());
        doras.seesReactions("Ship it?", "👍 1: " + dora.name());
        doras.seesParts(".reaction[aria-pressed=true]", 1);
        finns.seesParts(".reaction[aria-pressed=false]", 1);
        doras.clicks("👍 1: " + dora.name());
        finns.seesReactions("Ship it?");
    }

    @Test
    void aThreadIsReadAndWrittenAtTheSide() {
        dora.posts("Ship it?").in(room);
        Window doras = in(dora, finn);
        Window finns = in(finn, dora);
        doras.does("Comment", "Ship it?");
        doras.comments("I would.");
        doras.readsInTheThread("I would.");
        finns.clicks("1 comment");
        finns.readsInTheThread("I would.");
        finns.comments("So would I.");
        doras.readsInTheThread("I would.", "So would I.");
        doras.seesPart(".thread-link", "2 comments");
        doras.presses("Escape");
        doras.seesNoPart("#side");
        doras.focusIsOn("#room .composer textarea");
    }

    @Test
    void whatWasSaidIsFoundAndShownInItsPlace() {
        assumeOffered("/search");
        finn.posts("The lighthouse burns.").in(room);
        for (int i = 0; i < 60; i++) {
            finn.posts("number " + i).in(room);
        }
        Person eve = world.unmistakable("Eve");
        eve.opens().alone();
        Window window = browser.window().signsIn(dora);
        Window eves = browser.window().signsIn(eve);
        window.searchesUntilFound("lighthouse");
        window.clicksPart(".finding");
        window.focusIsOn("#room .message:has-text('The lighthouse burns.')");
        eves.searches("lighthouse");
        eves.seesPart("#side", "Nothing of that");
    }

    @Test
    void aFileGoesWithAMessageAndIsSavedByTheOther() {
        assumeOffered("/files");
        Window doras = in(dora, finn);
        Window finns = in(finn, dora);
        doras.attaches("list.txt", "nails, rope");
        doras.says("What we need");
        finns.sees("What we need");
        assertThat(finns.saves("list.txt")).isEqualTo("nails, rope");
    }

    private Window in(Person person, Person with) {
        Window window = browser.window().signsIn(person);
        window.entersThatWith(with.name());
        return window;
    }

    private void assumeOffered(String path) {
        Assumptions.assumeTrue(
                world.send(Call.get("/openapi")).body().path("paths").has("/api/v1" + path),
                "this product does not offer " + path);
    }
}
