package io.onecamp.domain.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person typed into the search field, taken apart: words, phrases in double quotes, and a last word that may not
 * be typed to its end. Nothing else has a meaning: every other character is part of a word or stands between words.
 */
public record SearchWords(List<Term> terms) {
    public static final SearchWords NONE = new SearchWords(List.of());

    private static final Pattern PIECE = Pattern.compile("[\"“”„]([^\"“”„]*)(?:[\"“”„]|$)|([^\\s\"“”„]+)");
    private static final Pattern SOMETHING = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");

    public SearchWords {
        terms = List.copyOf(terms);
    }

    /** One thing that must be in the text. */
    public sealed interface Term {
        String text();

        /** A whole word, or several that hang together without a space. */
        record Word(String text) implements Term {}

        /** The beginning of a word, or all of it. */
        record Beginning(String text) implements Term {}

        /** Words in exactly this order, next to each other. */
        record Phrase(String text) implements Term {}
    }

    /** Takes apart what was typed. Pieces without a letter, a digit or a symbol say nothing and are left out. */
    public static SearchWords of(String typed) {
        List<Term> terms = new ArrayList<>();
        Matcher piece = PIECE.matcher(typed);
        while (piece.find()) {
            String phrase = piece.group(1);
            String text = phrase == null ? piece.group(2) : phrase.strip();
            if (SOMETHING.matcher(text).find()) {
                boolean last = piece.end() == typed.length();
                terms.add(
                        phrase != null ? new Term.Phrase(text) : last ? new Term.Beginning(text) : new Term.Word(text));
            }
        }
        return new SearchWords(terms);
    }

    public boolean isEmpty() {
        return terms.isEmpty();
    }
}
