package io.onecamp.domain.search;

import io.onecamp.domain.id.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What is looked for. Everything it says must hold.
 *
 * @param words all of them must be there; none: whatever else is asked decides
 * @param from said by this person
 * @param between said in this time
 * @param has all of these
 * @param kinds one of these; never empty
 */
public record SearchQuery(
        SearchWords words, Optional<PersonId> from, Between between, Set<Trait> has, Set<Findable.Kind> kinds) {
    public SearchQuery {
        has = Set.copyOf(has);
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a question that asks for nothing");
        }
    }

    /** For words alone, of every kind. */
    public static SearchQuery of(String words) {
        return new SearchQuery(
                SearchWords.of(words), Optional.empty(), Between.EVER, Set.of(), Set.of(Findable.Kind.values()));
    }

    /**
     * A stretch of time.
     *
     * @param from from this moment on
     * @param to before this moment
     */
    public record Between(Optional<Instant> from, Optional<Instant> to) {
        public static final Between EVER = new Between(Optional.empty(), Optional.empty());
    }
}
