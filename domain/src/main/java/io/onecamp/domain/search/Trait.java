package io.onecamp.domain.search;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What something said may have beside its words. */
public enum Trait {
    /** An address of the web. */
    LINK,
    /** A file it carries. */
    FILE;

    private static final Pattern LINKED = Pattern.compile("https?://[^\\s/]", Pattern.CASE_INSENSITIVE);

    /** What a text with these files has. */
    static Set<Trait> of(String text, List<String> files) {
        Set<Trait> has = EnumSet.noneOf(Trait.class);
        if (LINKED.matcher(text).find()) {
            has.add(LINK);
        }
        if (!files.isEmpty()) {
            has.add(FILE);
        }
        return has;
    }
}
