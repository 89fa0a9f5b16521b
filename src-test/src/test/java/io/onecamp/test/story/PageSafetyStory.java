package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.browser.Window;
import io.onecamp.test.language.Person;
import io.onecamp.test.language.Room;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What strangers write stays what it is: text. */
class PageSafetyStory extends Story {
    private static final String NAME = "<img src=x onerror=\"window.taken=1\">";

    @RegisterExtension
    final Browsing browser = new Browsing();

    private final Person dora = world.unmistakable("Dora");
    private final Person mallory = world.unmistakable(NAME);

    @Test
    void markupInNamesAndTextsStaysText() {
        String[] texts = {
            "<script>window.taken = 1</script>",
            "<img src=x onerror='window.taken = 1'>",
            "[click](javascript:alert(1))",
            "<a href=\"javascript:alert(1)\">click</a>",
            "<svg><animate onbegin=alert(1)>",
            "</textarea><style>body{display:none}</style>"
        };
        Room room = mallory.opens().with(dora);
        for (String text : texts) {
            mallory.posts(text).in(room);
        }
        Window window = browser.window().signsIn(dora);
        window.entersThatWith(mallory.name());
        window.reads(texts);
        window.seesPart("#room .room-head h2", mallory.name());
        window.seesPart("#room .message .author", mallory.name());
        window.seesParts("#room .messages :is(a, img, script, svg, style)", 0);
        assertThat(window.wasTakenOver()).isFalse();

        window.clicks("New");
        window.types("onerror");
        window.seesPart("#people .found button", "<img src=x");
        window.seesParts("#people img", 0);
        assertThat(window.wasTakenOver()).isFalse();
    }

    @Test
    void aSmallPartOfMarkdownIsShownAsMeant() {
        Room room = mallory.opens().with(dora);
        mallory.posts("**bold** *slanted* `co*de*` 2 * 3 * 4 snake_case_name").in(room);
        mallory.posts("see https://example.org/a_(b)_c. Or [this](http://example.org/?q=1)")
                .in(room);
        mallory.posts("```\n<b>kept</b>\n  as typed\n```\nafter").in(room);
        Window window = browser.window().signsIn(dora);
        window.entersThatWith(mallory.name());
        window.seesPart("#room .text strong", "bold");
        window.seesPart("#room .text em", "slanted");
        window.seesParts("#room .text em", 1);
        window.seesPart("#room .text code", "co*de*");
        window.seesParts("#room .text a[href=\"https://example.org/a_(b)_c\"][rel~=noopener]", 1);
        window.seesParts("#room .text a[href=\"http://example.org/?q=1\"][rel~=noopener]", 1);
        window.seesPart("#room .text pre", "<b>kept</b>\n  as typed");
        window.seesPart("#room .message:last-of-type .text", "after");
    }
}
