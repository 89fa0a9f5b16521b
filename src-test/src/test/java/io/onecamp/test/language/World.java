package io.onecamp.test.language;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A running product and whoever comes to it. Everybody is new and has an address of their own, so stories never meet. */
public final class World {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final Interface product;

    /** @param home where people reach the product */
    public World(URI home) {
        product = new Interface(home);
    }

    /** Somebody who has an account as soon as the story needs one of them. */
    public Person person(String name) {
        String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        String email = letters.substring(0, Math.min(letters.length(), 20)) + "-" + UUID.randomUUID() + "@example.org";
        return new Person(product, name, email, address());
    }

    /** An address in a network that is set aside for tests. */
    private static String address() {
        int number = PEOPLE.incrementAndGet();
        return "198." + (18 + (number >> 16 & 1)) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    /** Somebody of a name that nobody else has, for those who find people by name. */
    public Person unmistakable(String name) {
        return person(name + " " + UUID.randomUUID().toString().substring(0, 6));
    }

    /** Somebody who is connected before the story begins. */
    public Person listener(String name) {
        Person person = person(name);
        person.listens();
        return person;
    }

    /** Where people reach the product. */
    public URI home() {
        return product.home();
    }

    /** Sends a call of nobody's. */
    public Answer send(Call call) {
        return product.send(call);
    }

    /** Which of the described operations were called so far. */
    public String coverage() {
        return product.described().coverage();
    }

    Interface product() {
        return product;
    }
}
