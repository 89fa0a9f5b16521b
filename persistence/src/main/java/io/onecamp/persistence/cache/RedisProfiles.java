package io.onecamp.persistence.cache;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.ProfileAsOf;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names that any node has looked up lately, for all nodes. An older one never replaces a newer one. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class RedisProfiles {
    private static final String KEEP = Script.of("keep.lua");

    private RedisConnections redis;

    RedisProfiles() {}

    @Inject
    public RedisProfiles(RedisConnections redis) {
        this.redis = redis;
    }

    /**
     * Those of them that are kept.
     *
     * @throws io.onecamp.domain.installation.StoreAway where it does not answer
     */
    public List<ProfileAsOf> find(WorkspaceId workspace, List<PersonId> people) {
        String[] keys = people.stream().map(person -> key(workspace, person)).toArray(String[]::new);
        List<String> values = redis.ask(client -> client.mget(keys));
        List<ProfileAsOf> found = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            read(workspace, people.get(i), values.get(i)).ifPresent(found::add);
        }
        return found;
    }

    /**
     * Keeps them for half of the time that a name may be out of date; the other half is the nodes'.
     *
     * @throws io.onecamp.domain.installation.StoreAway where it does not answer
     */
    public void keep(List<ProfileAsOf> profiles) {
        List<String> keys = new ArrayList<>();
        List<String> values = new ArrayList<>();
        values.add(Long.toString(Math.max(1, Settings.number(Setting.PROFILES_KEPT_MS) / 2)));
        for (ProfileAsOf one : profiles) {
            keys.add(key(one.workspace(), one.profile().id()));
            values.add(Long.toString(one.entry().value()));
            values.add(one.entry().value() + " " + one.profile().name());
        }
        redis.ask(client -> client.eval(KEEP, keys, values));
    }

    /**
     * Forgets one, so that whoever asks next finds it in the rows.
     *
     * @throws io.onecamp.domain.installation.StoreAway where it does not answer
     */
    public void forget(WorkspaceId workspace, PersonId person) {
        redis.ask(client -> client.del(key(workspace, person)));
    }

    private static Optional<ProfileAsOf> read(WorkspaceId workspace, PersonId person, @Nullable String value) {
        int space = value == null ? -1 : value.indexOf(' ');
        if (value == null || space < 1) {
            return Optional.empty();
        }
        EntryId entry = new EntryId(Long.parseLong(value.substring(0, space)));
        return Optional.of(new ProfileAsOf(workspace, new Profile(person, value.substring(space + 1)), entry));
    }

    private static String key(WorkspaceId workspace, PersonId person) {
        return RedisKeys.of("profile", workspace + "/" + person);
    }
}
