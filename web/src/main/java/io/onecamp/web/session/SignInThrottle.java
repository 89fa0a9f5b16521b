package io.onecamp.web.session;

import io.onecamp.domain.failure.TooMany;
import io.onecamp.domain.person.Email;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down guessing: so many wrong passwords from one address for one person, and so many from one address in all.
 * Counted per address, so that nobody can lock somebody else out. In memory, on this node.
 */
@ApplicationScoped
public class SignInThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FOR_ONE_PERSON = 10;
    private static final int FROM_ONE_ADDRESS = 200;
    private static final int MOST_REMEMBERED = 50_000;

    /** The oldest goes first where too many are remembered. */
    private final Map<String, Misses> misses = new LinkedHashMap<>();

    /** @throws TooMany where one must wait before the next try */
    public synchronized void check(String address, Email email) {
        refuse(address + " " + email, FOR_ONE_PERSON);
        refuse(address, FROM_ONE_ADDRESS);
    }

    /** A wrong password, or a person who does not exist: counted alike. */
    public synchronized void missed(String address, Email email) {
        count(address + " " + email);
        count(address);
    }

    /** A right password clears the person's own count, not the address's. */
    public synchronized void succeeded(String address, Email email) {
        misses.remove(address + " " + email);
    }

    private void refuse(String key, int most) {
        Misses known = misses.get(key);
        if (known == null) {
            return;
        }
        long left = known.until - System.nanoTime();
        if (left <= 0) {
            misses.remove(key);
        } else if (known.count >= most) {
            throw new TooMany("Too many wrong passwords; wait before the next try.", Duration.ofNanos(left));
        }
    }

    private void count(String key) {
        long now = System.nanoTime();
        Misses known = misses.get(key);
        if (known == null || known.until - now <= 0) {
            misses.remove(key);
            misses.put(key, new Misses(1, now + WINDOW.toNanos()));
        } else {
            misses.put(key, new Misses(known.count + 1, known.until));
        }
        if (misses.size() > MOST_REMEMBERED) {
            misses.remove(misses.keySet().iterator().next());
        }
    }

    /** How often, and until when (on the monotonic clock, nanoseconds) that counts. */
    private record Misses(int count, long until) {}
}
