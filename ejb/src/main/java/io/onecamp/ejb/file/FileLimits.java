package io.onecamp.ejb.file;

import io.onecamp.domain.failure.TooMany;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.setting.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the installation's settings allow of files, and the places of those who upload at once. */
@ApplicationScoped
public class FileLimits {
    /** Of the places, what one person may have: whoever sends slowly keeps nobody else out. */
    private static final int SHARE = 4;

    private final int most = (int) number(Setting.FILES_UPLOADS);
    private final Semaphore places = new Semaphore(most);
    private final Map<PersonId, Integer> taken = new ConcurrentHashMap<>();

    /** Bytes of the largest file. */
    long largest() {
        return number(Setting.FILES_LIMIT);
    }

    int perMessage() {
        return (int) number(Setting.FILES_PER_MESSAGE);
    }

    Duration unattached() {
        return Duration.ofHours(number(Setting.FILES_UNATTACHED_HOURS));
    }

    /**
     * Does it while it has one of the places: each upload holds memory for as long as its sender takes.
     *
     * @throws TooMany where all are taken, or this person's share of them
     */
    <T> T inPlace(PersonId person, Callable<T> work) throws Exception {
        if (taken.merge(person, 1, Integer::sum) > Math.max(1, most / SHARE)) {
            leave(person);
            throw new TooMany(
                    "You are uploading too many files at once; wait until one is there.", Duration.ofSeconds(1));
        }
        try {
            return inPlace(work);
        } finally {
            leave(person);
        }
    }

    private <T> T inPlace(Callable<T> work) throws Exception {
        if (!places.tryAcquire()) {
            throw new TooMany(
                    "Too many files are being uploaded at once; try again in a moment.", Duration.ofSeconds(1));
        }
        try {
            return work.call();
        } finally {
            places.release();
        }
    }

    private void leave(PersonId person) {
        taken.computeIfPresent(person, (id, count) -> count > 1 ? count - 1 : null);
    }

    private static long number(Setting setting) {
        String value = ConfigProvider.getConfig(FileLimits.class.getClassLoader())
                .getOptionalValue(setting.key(), String.class)
                .filter(text -> !text.isBlank())
                .orElse(setting.standard())
                .strip();
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(setting.key() + " must be a whole number, not " + value, e);
        }
    }
}
