package io.onecamp.persistence.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.ProfileAsOf;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Names that this node has looked up lately, in memory. Of a person whose name has changed elsewhere it remembers from
 * which entry on one may be kept, so that nobody who looked before puts back the old one.
 */
@ApplicationScoped
public class LocalProfiles {
    private static final long MOST_REMEMBERED = 50_000;

    private Cache<Person, Known> known;

    public LocalProfiles() {
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(Duration.ofMillis(Math.max(1, Settings.number(Setting.PROFILES_KEPT_MS) / 2)))
                // On the calling thread: no other is left behind when the application ends.
                .executor(Runnable::run)
                .build();
    }

    public Optional<Profile> find(WorkspaceId workspace, PersonId person) {
        return Optional.ofNullable(known.getIfPresent(new Person(workspace, person)))
                .map(Known::profile);
    }

    /** Keeps it, unless something newer is known. */
    public void keep(ProfileAsOf profile) {
        put(new Person(profile.workspace(), profile.profile().id()), new Known(profile.entry(), profile.profile()));
    }

    /** Forgets what is older than that entry, and does not take it again. */
    public void forgetBefore(WorkspaceId workspace, PersonId person, EntryId entry) {
        put(new Person(workspace, person), new Known(entry, null));
    }

    private void put(Person person, Known newer) {
        known.asMap().compute(person, (key, held) -> held == null || newer.replaces(held) ? newer : held);
    }

    private record Person(WorkspaceId workspace, PersonId id) {}

    /** @param profile absent where only the entry is known from which on one may be kept */
    private record Known(EntryId entry, @Nullable Profile profile) {
        boolean replaces(Known held) {
            int newer = Long.compare(entry.value(), held.entry.value());
            return newer > 0 || newer == 0 && held.profile == null;
        }
    }
}
