package io.onecamp.ejb.admin;

import io.onecamp.domain.drift.Comparison;
import io.onecamp.domain.drift.Comparisons;
import io.onecamp.domain.drift.Repaired;
import io.onecamp.domain.failure.Conflict;
import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.failure.NotFound;
import io.onecamp.domain.setting.Setting;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** What an operator asks about differences between the stores. Who may ask is decided at the door of the transport. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Drifts {
    private Comparisons comparisons;

    protected Drifts() {}

    @Inject
    public Drifts(Comparisons comparisons) {
        this.comparisons = comparisons;
    }

    /**
     * Begins a comparison, which runs in the background.
     *
     * @param stores of all of them where it is empty
     * @throws Invalid naming the field {@code stores}
     * @throws Conflict {@code comparison_running}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public long begin(Comparison.Aim aim, List<String> stores) {
        List<String> known = comparisons.stores();
        stores.stream().filter(store -> !known.contains(store)).findFirst().ifPresent(store -> {
            throw Invalid.field("stores", "must be some of " + String.join(", ", known));
        });
        // In the order in which they are gone through, each once.
        List<String> asked = known.stream()
                .filter(store -> stores.isEmpty() || stores.contains(store))
                .toList();
        return comparisons
                .begin(aim, asked)
                .orElseThrow(() -> new Conflict(
                        "comparison_running", "A comparison is running; ask for it, or try again when it is over."));
    }

    /** Whether an operator wants a comparison every night. */
    public boolean isNightly() {
        String value = ConfigProvider.getConfig(Drifts.class.getClassLoader())
                .getOptionalValue(Setting.DRIFT_NIGHTLY.key(), String.class)
                .filter(text -> !text.isBlank())
                .orElse(Setting.DRIFT_NIGHTLY.standard())
                .strip();
        return switch (value) {
            case "on" -> true;
            case "off" -> false;
            default ->
                throw new IllegalStateException(Setting.DRIFT_NIGHTLY.key() + " must be on or off, not " + value);
        };
    }

    /** Whether the last one began after that time and compares everything, so that another need not begin. */
    public boolean isYoungerThan(Instant time) {
        return comparisons
                .latest()
                .filter(last -> !Comparison.sends(last.aim()) && last.stores().equals(comparisons.stores()))
                .filter(last -> last.progress().startedAt().isAfter(time))
                .isPresent();
    }

    /** The one that runs, else the last one. */
    public Optional<Comparison> latest() {
        return comparisons.latest();
    }

    /** @throws NotFound where there is none, or none any more */
    public Comparison find(long id) {
        return comparisons.find(id).orElseThrow(NotFound::new);
    }

    /** What was mended, the newest first. */
    public List<Repaired> repairs(long below, int limit) {
        return comparisons.repairs(below, limit);
    }
}
