package io.onecamp.persistence.crossstore.drift;

import io.onecamp.domain.drift.Difference;
import io.onecamp.domain.drift.Difference.Repair;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.ProfileAsOf;
import io.onecamp.persistence.cache.RedisProfiles;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Names that Redis remembers. What it does not remember is no difference: it is a cache. Who is not there has no name
 * that anybody would ask for, so it is gone through from one side only.
 */
final class ProfileSweep implements Sweep {
    static final String STORE = "redis";

    private final Truths truths;
    private final ProfileRows rows;
    private final RedisProfiles cached;
    private final Mender mender;

    ProfileSweep(Truths truths, ProfileRows rows, RedisProfiles cached, Mender mender) {
        this.truths = truths;
        this.rows = rows;
        this.cached = cached;
        this.mender = mender;
    }

    @Override
    public String store() {
        return STORE;
    }

    @Override
    public String name() {
        return STORE + ".profile";
    }

    @Override
    public long total(WorkspaceId workspace) {
        return truths.count(NodeKind.PERSON, workspace);
    }

    @Override
    public Glance glance(WorkspaceId workspace, String place, int limit) {
        List<ProfileRows.Named> page = rows.page(workspace, place, limit);
        Map<PersonId, ProfileAsOf> held = held(workspace, page);
        List<String> suspects = page.stream()
                .filter(named -> difference(named, held.get(id(named))).isPresent())
                .map(named -> id(named).toString())
                .toList();
        return new Glance(
                page.size(),
                page.isEmpty() ? 0 : 1,
                suspects,
                page.size() < limit ? "" : id(page.getLast()).toString());
    }

    private static PersonId id(ProfileRows.Named named) {
        return named.profile().profile().id();
    }

    private Map<PersonId, ProfileAsOf> held(WorkspaceId workspace, List<ProfileRows.Named> page) {
        Map<PersonId, ProfileAsOf> held = new HashMap<>();
        if (!page.isEmpty()) {
            cached.find(workspace, page.stream().map(ProfileSweep::id).toList())
                    .forEach(one -> held.put(one.profile().id(), one));
        }
        return held;
    }

    private static Optional<Difference> difference(ProfileRows.Named named, @Nullable ProfileAsOf held) {
        boolean isOlder = held != null && held.entry().compareTo(named.profile().entry()) < 0;
        if (held == null || held.equals(named.profile()) || (isOlder && named.isYoung())) {
            return Optional.empty();
        }
        String key = "profile " + held.workspace() + "/" + held.profile().id();
        return isOlder
                ? Optional.of(new Difference.Stale(
                        STORE, key, "it is as of entry " + held.entry().value(), Repair.REMOVE))
                : Optional.of(new Difference.Corrupt(
                        STORE, key, "it is not what entry " + held.entry().value() + " said", Repair.REMOVE));
    }

    @Override
    public Map<String, Verdict> judge(WorkspaceId workspace, List<String> ids) {
        List<UUID> people = ids.stream().map(UUID::fromString).toList();
        List<ProfileRows.Named> before = rows.of(workspace, people);
        Map<PersonId, ProfileAsOf> held = held(workspace, before);
        Map<PersonId, ProfileAsOf> after = rows.of(workspace, people).stream()
                .collect(Collectors.toMap(ProfileSweep::id, ProfileRows.Named::profile));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (ProfileRows.Named named : before) {
            ProfileAsOf told = held.get(id(named));
            boolean settled = named.profile().equals(after.get(id(named)));
            verdicts.put(
                    id(named).toString(),
                    difference(named, told)
                            .<Verdict>map(found -> settled
                                    ? new Verdict.Differs(found, "{\"entry\":" + asOf(told) + "}")
                                    : new Verdict.Unsettled())
                            .orElse(Verdict.SAME));
        }
        return verdicts;
    }

    private static long asOf(@Nullable ProfileAsOf told) {
        return told == null ? 0 : told.entry().value();
    }

    /** Whoever asks next finds it in the rows. */
    @Override
    public void mend(Found found) {
        mender.removed(found);
        cached.forget(found.workspace(), PersonId.parse(found.key()));
    }
}
