package io.onecamp.persistence.crossstore;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.installation.StoreAway;
import io.onecamp.domain.person.Profile;
import io.onecamp.domain.person.ProfileAsOf;
import io.onecamp.domain.person.Profiles;
import io.onecamp.persistence.cache.LocalProfiles;
import io.onecamp.persistence.cache.RedisProfiles;
import io.onecamp.persistence.postgres.ServerTransactions;
import io.onecamp.persistence.postgres.person.SqlProfiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names, out of this node's memory, else out of Redis, else out of PostgreSQL, which is the truth. Each carries the
 * entry that made it so, and no older one replaces a newer one, in whatever order they come. So a name is out of date on
 * another node until the bell rings there, and for {@code onecamp.profiles.kept-ms} at most.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class CachedProfiles implements Profiles {
    /** Asking Redis for more at once would keep it from others; nobody's page names as many. */
    private static final int MOST_AT_ONCE = 500;

    private SqlProfiles rows;
    private RedisProfiles redis;
    private LocalProfiles local;
    private ServerTransactions transactions;

    CachedProfiles() {}

    @Inject
    public CachedProfiles(SqlProfiles rows, RedisProfiles redis, LocalProfiles local, ServerTransactions transactions) {
        this.rows = rows;
        this.redis = redis;
        this.local = local;
        this.transactions = transactions;
    }

    @Override
    public Map<PersonId, Profile> of(WorkspaceId workspace, Collection<PersonId> people) {
        Map<PersonId, Profile> found = new HashMap<>();
        Set<PersonId> missing = new LinkedHashSet<>();
        for (PersonId person : people) {
            local.find(workspace, person).ifPresentOrElse(known -> found.put(person, known), () -> missing.add(person));
        }
        // Nothing remote is asked inside of a transaction.
        boolean asksRedis = missing.size() <= MOST_AT_ONCE && transactions.areAbsent();
        if (!missing.isEmpty() && asksRedis) {
            fromRedis(workspace, missing, found);
        }
        if (!missing.isEmpty()) {
            fromRows(workspace, missing, found, asksRedis);
        }
        return Map.copyOf(found);
    }

    private void fromRedis(WorkspaceId workspace, Set<PersonId> missing, Map<PersonId, Profile> found) {
        try {
            for (ProfileAsOf one : redis.find(workspace, List.copyOf(missing))) {
                local.keep(one);
                // Where it was too old to be kept, because this node knows of a change, it is asked of the rows.
                local.find(workspace, one.profile().id()).ifPresent(kept -> {
                    found.put(kept.id(), kept);
                    missing.remove(kept.id());
                });
            }
        } catch (StoreAway e) {
            // PostgreSQL answers.
        }
    }

    private void fromRows(
            WorkspaceId workspace, Set<PersonId> missing, Map<PersonId, Profile> found, boolean tellsRedis) {
        List<ProfileAsOf> read = rows.asOf(workspace, missing);
        if (!transactions.areAbsent()) {
            // What a transaction has written itself may still be taken back: nobody else may see it.
            read.forEach(one -> found.put(one.profile().id(), one.profile()));
            return;
        }
        for (ProfileAsOf one : read) {
            local.keep(one);
            found.put(one.profile().id(), one.profile());
        }
        if (tellsRedis && !read.isEmpty()) {
            try {
                redis.keep(read);
            } catch (StoreAway e) {
                // The next node asks PostgreSQL, too.
            }
        }
    }

    /** Takes a change that was committed on this node: from now on the new name is told here. In memory only. */
    void changed(ProfileAsOf now) {
        local.keep(now);
    }

    /** Brings it to where other nodes find it. */
    void spread(ProfileAsOf now) {
        redis.keep(List.of(now));
    }

    /** Hears of a change that was committed on another node. */
    void changedElsewhere(WorkspaceId workspace, PersonId person, EntryId entry) {
        local.forgetBefore(workspace, person, entry);
    }
}
