package io.onecamp.test.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.onecamp.test.language.Person;
import io.onecamp.test.product.Given;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One window with the page in it. What is done is done as a person does it, by what is seen and by its labels; what is
 * expected is waited for.
 */
public final class Window implements AutoCloseable {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final BrowserContext context;
    private final Look look;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> dialogs = new ArrayList<>();

    Window(BrowserContext context, Look look) {
        this.context = context;
        this.look = look;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add("thrown: " + error));
        page.onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    /** Goes to a page of the product. */
    public Window visits(String path) {
        page.navigate(path);
        return this;
    }

    public void reloads() {
        page.reload();
    }

    /** Signs in at the entrance, and is connected. */
    public Window signsIn(Person person) {
        visits("/");
        entersAt(person.registered().email(), Person.PASSWORD);
        return isConnected();
    }

    /** Makes an account at the entrance, and is signed in and connected. */
    public Window registers(String name, String email) {
        visits("/");
        page.locator("#choose-register").click();
        page.getByLabel("Name").fill(name);
        entersAt(email, Person.PASSWORD);
        return isConnected();
    }

    /** Tries to sign in with these words. */
    public void entersAt(String email, String password) {
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(password);
        page.locator("#enter-button").click();
    }

    public void signsOut() {
        button("Sign out").click();
        isAtTheEntrance();
    }

    public Window isConnected() {
        assertThat(page.locator("#connection")).hasText("Connected");
        return this;
    }

    public void isReconnecting() {
        assertThat(page.locator("#connection")).hasText(Pattern.compile("Connection lost.*"));
    }

    public void isAtTheEntrance() {
        assertThat(page.locator("#welcome")).isVisible();
        assertThat(page.locator("#chat")).isHidden();
    }

    /** Finds people by name and opens the conversation with them. */
    public void opensWith(Person... others) {
        button("New").click();
        for (Person other : others) {
            page.getByLabel("Find people by name").fill(other.name());
            page.locator(".found button").filter(saying(other.name())).click();
        }
        button("Open conversation").click();
        assertThat(composer()).isFocused();
    }

    /** Goes to a conversation that stands in the list. */
    public void entersThatWith(String name) {
        room(name).click();
        assertThat(composer()).isFocused();
    }

    public void goesBackToTheList() {
        page.getByLabel("Back to the conversations").click();
    }

    public void says(String text) {
        composer().fill(text);
        composer().press("Enter");
    }

    /** Presses keys, one after the other, wherever the focus is. */
    public void presses(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    public void types(String text) {
        page.keyboard().type(text);
    }

    /** Waits for exactly these texts, in this order, sent or not. */
    public void reads(String... texts) {
        assertThat(page.locator("#room .message .text, #room .message .gone")).hasText(texts);
    }

    /** Waits for so many messages in the open conversation. */
    public void seesRoomOfSize(int messages) {
        assertThat(page.locator("#room .message")).hasCount(messages);
    }

    /** Waits for somebody's message with that text. */
    public void sees(String text) {
        assertThat(message(text)).isVisible();
    }

    public void seesNo(String text) {
        assertThat(message(text)).hasCount(0);
    }

    /** Waits for exactly these conversations in the list, each with its unread count where there is one. */
    public void seesRooms(String... labels) {
        Locator rooms = page.locator("#room-list button");
        assertThat(rooms).hasCount(labels.length);
        for (int i = 0; i < labels.length; i++) {
            assertThat(rooms.nth(i)).hasAccessibleName(labels[i]);
        }
    }

    /** Does something with a message: the button of that name, once the message is pointed at. */
    public void does(String action, String text) {
        message(text).hover();
        message(text).locator("button").filter(saying(action)).click();
    }

    /** Waits for a mark of a message: edited, not sent. */
    public void seesMarked(String text, String mark) {
        assertThat(message(text).locator(".message-head")).containsText(mark);
    }

    /** Waits for exactly these reactions to a message, each as its button tells it. */
    public void seesReactions(String text, String... told) {
        Locator reactions = message(text).locator(".reaction");
        assertThat(reactions).hasCount(told.length);
        for (int i = 0; i < told.length; i++) {
            assertThat(reactions.nth(i)).hasAccessibleName(told[i]);
        }
    }

    /** Waits for exactly these comments in the thread, in this order, sent or not. */
    public void readsInTheThread(String... texts) {
        assertThat(page.locator("#side .message .text, #side .message .gone")).hasText(texts);
    }

    public void comments(String text) {
        page.locator("#side .composer textarea").fill(text);
        page.locator("#side .composer textarea").press("Enter");
    }

    /** Searches what was said. */
    public void searches(String words) {
        page.getByLabel("Search what was said").fill(words);
        page.getByLabel("Search what was said").press("Enter");
    }

    /** Searches again and again until something is found: what was said a moment ago may not be indexed yet. */
    public void searchesUntilFound(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            searches(words);
            Locator done = page.locator("#side .finding, #side .hint:has-text('Nothing of that')");
            done.first().waitFor();
            return page.locator("#side .finding").count() > 0;
        });
    }

    public void clicksPart(String selector) {
        page.locator(selector).first().click();
    }

    /** Attaches a file of that name with these bytes. */
    public void attaches(String name, String text) {
        page.locator("#room input[type=file]")
                .setInputFiles(new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#room .tray progress")).hasCount(0);
    }

    /** Saves a file by the button that has its name, and tells what is in it. */
    public String saves(String name) {
        Download download = page.waitForDownload(
                () -> page.locator("#room .file").filter(saying(name)).click());
        try (InputStream bytes = download.createReadStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Presses the button of that name. */
    public void clicks(String name) {
        button(name).click();
    }

    /** Waits until the focus is there. */
    public void focusIsOn(String selector) {
        assertThat(page.locator(selector)).isFocused();
    }

    /** Waits for that text in the first part that a selector finds. */
    public void seesPart(String selector, String text) {
        assertThat(page.locator(selector).first()).containsText(text);
    }

    /** Waits until a selector finds so many parts. */
    public void seesParts(String selector, int many) {
        assertThat(page.locator(selector)).hasCount(many);
    }

    /** Waits until no part that a selector finds can be seen. */
    public void seesNoPart(String selector) {
        assertThat(page.locator(selector).filter(new Locator.FilterOptions().setVisible(true)))
                .hasCount(0);
    }

    /** The network goes away, or comes back. */
    public void isOffline(Network network) {
        context.setOffline(network == Network.AWAY);
    }

    /** The wires between the page and the product, to be cut. */
    public Wires wires() {
        return new Wires(page);
    }

    /** As if so many seconds had passed since the window was opened; the product's clock does not know. */
    public void clockSays(long epochMillis) {
        page.clock().setFixedTime(epochMillis);
    }

    /** The conversation is scrolled to the first message that is there. */
    public void scrollsUp() {
        page.locator("#room .scroll").evaluate("box => box.scrollTo(0, 0)");
    }

    /** How wide what is in the window is, in pixels; more than the window means that one has to scroll sideways. */
    public int contentWidth() {
        return ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    }

    /** What a script of a stranger's would have left here. */
    public boolean wasTakenOver() {
        return (Boolean) page.evaluate("'taken' in window") || !dialogs.isEmpty();
    }

    /** What this window keeps over a reload. */
    public String keeps() {
        return String.valueOf(page.evaluate("JSON.stringify({...sessionStorage, ...localStorage}) + document.cookie"));
    }

    /** Serious and critical faults that axe finds in what is there now. */
    public List<String> barriers() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Window::told)
                        .toList();
    }

    /** A picture in {@code target/page}, to be looked at. */
    public void isPictured(String name) {
        Path file = Path.of(Given.text("runs")).resolveSibling("page").resolve(name + "-" + look.name() + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** What the browser complained of: errors, warnings, and everything the content policy refused. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Forgets complaints that a story provoked: those that contain this text. */
    public void forgives(String text) {
        complaints.removeIf(complaint -> complaint.contains(text));
    }

    @Override
    public void close() {
        context.close();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private Locator message(String text) {
        return page.locator("#room .message")
                .filter(new Locator.FilterOptions().setHas(page.getByText(text, exactly())));
    }

    private Locator room(String name) {
        return page.locator("#room-list button").filter(saying(name));
    }

    private Locator composer() {
        return page.locator("#room .composer textarea");
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream()
                        .map(node -> String.valueOf(node.getHtml()))
                        .toList();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }

    /** Whether there is one. */
    public enum Network {
        AWAY,
        THERE
    }
}
