package io.onecamp.torture.history;

import java.util.Map;
import java.util.TreeSet;

/** Whether what somebody followed by events alone is what a fetch tells. */
public final class LiveCheck {
    private static final int SHOWN = 5;

    private LiveCheck() {}

    /**
     * Adds what differs to the findings.
     *
     * @param followed what each thing looks like, by its name
     * @param fetched the same, fetched anew
     */
    public static void of(String person, Map<String, String> followed, Map<String, String> fetched, Findings findings) {
        if (followed.equals(fetched)) {
            return;
        }
        TreeSet<String> names = new TreeSet<>(followed.keySet());
        names.addAll(fetched.keySet());
        names.removeIf(name -> followed.getOrDefault(name, "").equals(fetched.getOrDefault(name, "")));
        names.stream()
                .limit(SHOWN)
                .forEach(name -> findings.add(
                        Finding.Kind.STALE_LIVE,
                        name,
                        person + " (" + names.size() + " things differ) followed "
                                + followed.getOrDefault(name, "nothing") + " and fetches "
                                + fetched.getOrDefault(name, "nothing")));
    }
}
