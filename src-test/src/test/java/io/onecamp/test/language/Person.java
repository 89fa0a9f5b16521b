package io.onecamp.test.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/** Somebody who uses the product over its interface. Registered and signed in when first needed. */
public final class Person {
    public static final String PASSWORD = "horses staple 4 batteries";

    private final Interface product;
    private final String name;
    private final String email;
    private final String address;
    private @Nullable JsonNode account;
    private @Nullable Session session;
    private @Nullable Ears ears;

    Person(Interface product, String name, String email, String address) {
        this.product = product;
        this.name = name;
        this.email = email;
        this.address = address;
    }

    /** The same person, who has an account there, at another node of the same installation. */
    public Person at(World node) {
        Person there = new Person(node.product(), name, email, address);
        there.account = account();
        return there;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public String id() {
        return account().path("id").asText();
    }

    /** Registers; again only where the story itself does it. */
    public Answer registers() {
        return product.send(
                fromHome(Call.post("/accounts")).with(Map.of("email", email, "password", PASSWORD, "name", name)));
    }

    /** Has an account from now on. */
    public Person registered() {
        account();
        return this;
    }

    /** What registering answered. */
    public synchronized JsonNode account() {
        JsonNode known = account;
        if (known == null) {
            Answer answer = registers();
            if (answer.isRefusal()) {
                throw new Refused(answer);
            }
            known = answer.body();
            account = known;
        }
        return known;
    }

    /** The session in which the person calls. */
    public synchronized Session session() {
        Session known = session;
        if (known == null || known.isStale()) {
            known = signsIn();
            session = known;
        }
        return known;
    }

    /** Another session, as on another device. */
    public Session signsIn() {
        account();
        Answer answer =
                product.send(fromHome(Call.post("/sessions")).with(Map.of("email", email, "password", PASSWORD)));
        if (answer.isRefusal()) {
            throw new Refused(answer);
        }
        return new Session(product, answer.body());
    }

    /** Sends a call in the person's name; a refusal is an answer. */
    public Answer sends(Call call) {
        return session().sends(call);
    }

    /** Sends a call in the person's name that is to succeed. */
    public Answer calls(Call call) {
        Answer answer = sends(call);
        if (answer.isRefusal()) {
            throw new Refused(answer);
        }
        return answer;
    }

    /** Opens a conversation: {@code ana.opens().with(ben)}. */
    public Opening opens() {
        return new Opening(this, Optional.empty());
    }

    /** Says something: {@code ana.posts("Ship it?").in(room)}. */
    public Posting posts(String text) {
        return new Posting(this, text, List.of(), Optional.empty());
    }

    /** Uploads a file: {@code ana.uploads("plan.pdf", bytes).file()}. */
    public Uploading uploads(String fileName, byte[] bytes) {
        return new Uploading(this, fileName, bytes, Optional.empty());
    }

    /** Asks what is known of a file. */
    public Uploaded looksAt(Uploaded file) {
        return new Uploaded(calls(Call.get("/files/" + file.id())).body());
    }

    /** Asks for a file's bytes; a refusal is an answer. */
    public Answer downloads(Uploaded file) {
        return sends(Call.get("/files/" + file.id() + "/content"));
    }

    /** Changes what was said: {@code ana.edits(said).to("Ship it!")}. */
    public Editing edits(Said said) {
        return new Editing(this, said.id(), Optional.empty(), Optional.empty());
    }

    /** Takes back what was said. */
    public Answer deletes(Said said) {
        return calls(Call.delete("/messages/" + said.id()));
    }

    /** Comments, or reads the comments: {@code ben.under(said).says("Not yet.")}. */
    public Discussion under(Said said) {
        return new Discussion(this, said.id(), Optional.empty());
    }

    /** Reacts: {@code ben.reactsTo(said).with("👍")}. */
    public Reacting reactsTo(Said said) {
        return Reacting.to(this, said);
    }

    public Reacting reactsTo(Comment comment) {
        return Reacting.to(this, comment);
    }

    /** Asks for one comment. */
    public Comment looksAt(Comment comment) {
        return new Comment(calls(Call.get("/comments/" + comment.id())).body());
    }

    /** Asks for one message. */
    public Said looksAt(Said said) {
        return new Said(calls(Call.get("/messages/" + said.id())).body());
    }

    /** Every version of a message, oldest first. */
    public List<JsonNode> history(Said said) {
        return list(
                calls(Call.get("/messages/" + said.id() + "/history")).body().path("versions"));
    }

    /** Reads a timeline: {@code ben.reads(room).newest()}. */
    public Reading reads(Room room) {
        return new Reading(this, room.id());
    }

    /** Looks for what was said: {@code ben.looksFor("ship").finds(said)}. */
    public Looking looksFor(String words) {
        return new Looking(this, "q=" + Looking.encoded(words));
    }

    /** Has read up to that number. */
    public Room hasRead(Room room, long seq) {
        return new Room(calls(Call.put("/conversations/" + room.id() + "/read").with(Map.of("seq", seq)))
                .body());
    }

    /** The conversation as the person sees it now. */
    public Room sees(Room room) {
        return new Room(calls(Call.get("/conversations/" + room.id())).body());
    }

    /** The first page of the person's conversations. */
    public List<Room> rooms() {
        return list(calls(Call.get("/conversations?limit=200")).body().path("conversations")).stream()
                .map(Room::new)
                .toList();
    }

    /** What the long poll tells after a position, at once. */
    public JsonNode events(long after) {
        return calls(Call.get("/events?limit=200&after=" + after)).body();
    }

    /** From now on hears what happens. */
    public synchronized Ears listens() {
        Ears known = ears;
        if (known == null) {
            known = session().listens();
            // The socket waits a moment for this; with it, it is known from where it hears.
            known.resumes(known.hello());
            ears = known;
        }
        return known;
    }

    /** Hears that this was said, as it was said. */
    public void hears(Said said) {
        Heard heard = ears().awaitsEvent(
                        name + " hears " + said.text(),
                        one -> one.tells(said) && one.data().path("entry").asLong() == said.entry());
        assertThat(heard.data().path("text").asText()).isEqualTo(said.text());
        assertThat(heard.data().path("seq").asLong()).isEqualTo(said.seq());
        assertThat(heard.room()).isEqualTo(said.room());
        ears().check();
    }

    /**
     * Has heard nothing of any conversation. Proves first that the person would have: what they say to themselves now
     * comes over the same socket, after everything that happened before.
     */
    public void hearsNothing() {
        List<Heard> heard = everythingHeard();
        assertThat(heard.stream().filter(one -> !one.room().isEmpty()))
                .as("what %s, an outsider, has heard", name)
                .isEmpty();
    }

    /** Everything heard up to now, with proof that nothing is under way any more. */
    public List<Heard> everythingHeard() {
        Room own = opens().alone();
        Said mark = posts("Is anything still coming?").in(own);
        hears(mark);
        return ears().events().stream()
                .takeWhile(one -> !one.tells(mark))
                .filter(one -> !one.room().equals(own.id()))
                .toList();
    }

    /** Is refused with that status; returns the refusal, to be judged further. */
    public Refusal isRefused(int status, ThrowingCallable attempt) {
        try {
            attempt.call();
        } catch (Refused refused) {
            assertThat(refused.answer().status())
                    .as(refused.answer().toString())
                    .isEqualTo(status);
            return new Refusal(refused.answer());
        } catch (Throwable other) {
            throw new AssertionError(name + " should have been refused", other);
        }
        throw new AssertionError(name + " should have been refused with " + status);
    }

    /** Calls from an address of their own, so that nobody is counted together with others. */
    private Call fromHome(Call call) {
        return call.with("X-Forwarded-For", address);
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** A fresh key. */
    public static String key() {
        return UUID.randomUUID().toString();
    }

    private synchronized Ears ears() {
        if (ears == null) {
            throw new IllegalStateException(name + " does not listen; begin the story with a listener");
        }
        return ears;
    }
}
