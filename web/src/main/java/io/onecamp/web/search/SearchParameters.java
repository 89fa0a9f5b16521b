package io.onecamp.web.search;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchQuery;
import io.onecamp.domain.search.SearchWords;
import io.onecamp.domain.search.Trait;
import io.onecamp.web.failure.Unreadable;
import io.onecamp.web.setting.WebSettings;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a search may ask for. JAX-RS makes one and fills its fields. */
public class SearchParameters {

    @QueryParam("q")
    @DefaultValue("")
    @Parameter(
            description =
                    "Words that must all be there; \"words in double quotes\" in exactly that order. The last word"
                            + " may be a beginning, unless a space follows. No other character has a meaning.")
    private String q = "";

    @QueryParam("from")
    @Parameter(description = "The id of the person who said it.")
    private @Nullable String from;

    @QueryParam("before")
    @Parameter(description = "Said before this time, or before this day (UTC): 2026-11-24T12:00:00Z or 2026-11-24.")
    private @Nullable String before;

    @QueryParam("after")
    @Parameter(description = "Said at or after this time, or on or after this day (UTC).")
    private @Nullable String after;

    @QueryParam("has")
    @Parameter(description = "What it must have.", schema = @Schema(enumeration = {"link", "file"}))
    private @Nullable String has;

    @QueryParam("kind")
    @Parameter(description = "Only of this kind.", schema = @Schema(enumeration = {"message", "comment"}))
    private @Nullable String kind;

    @QueryParam("mode")
    @Parameter(description = "How it is looked for.", schema = @Schema(enumeration = "words", defaultValue = "words"))
    private @Nullable String mode;

    /** What can be read of it; whether it is allowed is judged later. */
    Read read() {
        return new Read(person(), new SearchQuery.Between(time("after", after), time("before", before)));
    }

    /** The parts that must have a certain form. */
    record Read(Optional<PersonId> from, SearchQuery.Between between) {}

    /**
     * The question.
     *
     * @param narrowed whether it is asked in one conversation
     * @throws Invalid naming the parameter
     */
    SearchQuery words(Read read, Optional<?> narrowed) {
        checkMode();
        Set<Trait> traits = traits();
        if (q.codePointCount(0, q.length()) > WebSettings.searchQueryLength()) {
            throw Invalid.field("q", "must have at most " + WebSettings.searchQueryLength() + " characters");
        }
        SearchWords words = SearchWords.of(q);
        boolean isNarrow = read.from().isPresent() || narrowed.isPresent() || !traits.isEmpty();
        if (words.isEmpty() && !(q.isBlank() && isNarrow)) {
            throw Invalid.field("q", "must contain a word; it may be left out beside in, from or has");
        }
        return new SearchQuery(words, read.from(), read.between(), traits, kinds());
    }

    private void checkMode() {
        if (mode == null || mode.equals("words")) {
            return;
        }
        boolean isKnown = mode.equals("meaning") || mode.equals("both");
        throw Invalid.field(
                "mode", isKnown ? "searching by meaning is not offered yet; ask for words" : "must be words");
    }

    private Set<Trait> traits() {
        return switch (has) {
            case null -> Set.of();
            case "link" -> Set.of(Trait.LINK);
            case "file" -> Set.of(Trait.FILE);
            default -> throw Invalid.field("has", "must be link or file");
        };
    }

    private Set<Findable.Kind> kinds() {
        return switch (kind) {
            case null -> Set.of(Findable.Kind.values());
            case "message" -> Set.of(Findable.Kind.MESSAGE);
            case "comment" -> Set.of(Findable.Kind.COMMENT);
            default -> throw Invalid.field("kind", "must be message or comment");
        };
    }

    private Optional<PersonId> person() {
        try {
            return Optional.ofNullable(from).map(PersonId::parse);
        } catch (IllegalArgumentException e) {
            throw Unreadable.field("malformed", "from", "must be the id of a person");
        }
    }

    private static Optional<Instant> time(String name, @Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            throw Unreadable.field("malformed", name, "must be a time as 2026-11-24T12:00:00Z or a day as 2026-11-24");
        }
    }
}
