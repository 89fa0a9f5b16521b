package io.onecamp.bench.data;

import java.util.List;
import java.util.SplittableRandom;

/** Makes texts that look like talk: common words often, rare ones seldom, and one word that is searched for. */
final class Words {
    /** The word whose hits the search benchmark counts. */
    static final String TERM = "harbour";

    private static final List<String> VOCABULARY =
            List.of(("the a to and of in is it that we for on you this be are with "
                            + "have not can at but will they from what there all if about one would so when out up time "
                            + "good just now like how then some could people take into year your think see come than look "
                            + "only its over also back after use two our work first well way even new want because any these "
                            + "give day most us release build deploy review branch merge test failing green red latency queue "
                            + "budget invoice customer contract meeting agenda minutes sketch draft figma pixel button layout "
                            + "server disk memory backup restore cluster shard index cache token session password login cookie "
                            + "train ticket hotel flight lunch coffee cake garden window kitchen printer cable monitor keyboard "
                            + "monday tuesday wednesday thursday friday weekend holiday deadline sprint roadmap quarter report "
                            + "numbers chart table column query graph edge node path commit rollback journal ledger audit rule "
                            + "question answer maybe later soon tomorrow yesterday tonight morning evening storm rain sun wind "
                            + "boat sail anchor lighthouse pier gull rope knot compass map island ferry crew captain deck")
                    .split(" "));

    private static final List<String> GIVEN = List.of(
            "Ada", "Ben", "Carl", "Dina", "Eve", "Finn", "Greta", "Hugo", "Ines", "Jon", "Kaja", "Lars", "Mona");
    private static final List<String> FAMILY =
            List.of("Abel", "Brandt", "Castro", "Dahl", "Eriksen", "Falk", "Grieg", "Holm", "Ibsen", "Jensen", "Krog");

    private Words() {}

    /** The name of the person of that number, each another. */
    static String name(int person) {
        return GIVEN.get(person % GIVEN.size()) + " " + FAMILY.get(person / GIVEN.size() % FAMILY.size()) + " "
                + person;
    }

    /** A text of 5 to 40 words. */
    static String text(SplittableRandom random, boolean withTerm) {
        int words = 5 + Math.min(random.nextInt(36), random.nextInt(36));
        int termAt = withTerm ? random.nextInt(words) : -1;
        StringBuilder text = new StringBuilder(words * 6);
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(i == termAt ? TERM : word(random));
        }
        return text.append(random.nextInt(4) == 0 ? "?" : ".").toString();
    }

    /** Words near the beginning of the list are likelier, about as in a language. */
    private static String word(SplittableRandom random) {
        double skewed = Math.pow(random.nextDouble(), 2.2);
        return VOCABULARY.get((int) (skewed * VOCABULARY.size()));
    }
}
