package io.onecamp.domain.search;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text may have beside its words. */
public enum Trait {
    /** An address of the web. */
    LINK;

    private static final Pattern LINKED = Pattern.compile("https?://[^\\s/]", Pattern.CASE_INSENSITIVE);

    /** What this text has. */
    public static Set<Trait> of(String text) {
        return LINKED.matcher(text).find() ? EnumSet.of(LINK) : EnumSet.noneOf(Trait.class);
    }
}
