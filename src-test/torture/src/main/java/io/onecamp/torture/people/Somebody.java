package io.onecamp.torture.people;

import io.onecamp.torture.client.Call;
import io.onecamp.torture.client.Caller;
import io.onecamp.torture.client.Outcome;
import io.onecamp.torture.client.Pause;
import io.onecamp.torture.history.Fact;
import io.onecamp.torture.history.Finding;
import io.onecamp.torture.history.History;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One person at work: one thing after the other, each until its outcome is known. */
public final class Somebody {
    private final Caller caller;
    private final Choices choices;
    private final Town town;
    private final Mine mine = new Mine();
    private boolean lost;

    /**
     * What people share.
     *
     * @param word stands in everything they say, and nowhere else
     * @param think how long they pause between two deeds on average, in milliseconds
     */
    public record Town(History history, String word, List<String> people, int think) {}

    /** With choices of that seed. */
    public Somebody(Caller caller, long seed, Town town) {
        this.caller = caller;
        this.choices = new Choices(seed);
        this.town = town;
    }

    public Caller caller() {
        return caller;
    }

    /** Lives until nobody is to begin anything new. */
    public void live(Neighbours neighbours) {
        new Opening(neighbours.board()).by(this);
        while (!neighbours.ending().isAsked() && !lost) {
            Deeds.next(choices, neighbours.board()).by(this);
            Pause.millis(choices.below(2 * town.think() + 1));
        }
    }

    String id() {
        return caller.session().id();
    }

    Choices choices() {
        return choices;
    }

    Mine mine() {
        return mine;
    }

    Town town() {
        return town;
    }

    /** A word that no other call has, and the run's own. */
    String token() {
        return caller.session().name() + "n" + mine.next() + " " + town.word();
    }

    void told(Fact fact) {
        town.history().told(fact);
    }

    void finds(Finding.Kind kind, String where, String words) {
        caller.findings().add(kind, where, words);
    }

    /**
     * Sends a changing call until its outcome is known. Where it stays unknown this person does nothing more, so that
     * nothing comes after it.
     *
     * @param target what a refusal may be due to, because it was deleted meanwhile
     * @param fact what has happened if it has, by the id and number in its answer
     */
    Optional<Outcome.Done> changes(
            Call call, Optional<Board.Thing> target, Function<Outcome.Done, Fact> fact, Fact maybe) {
        return switch (caller.sends(call)) {
            case Outcome.Done done -> {
                told(fact.apply(done));
                yield Optional.of(done);
            }
            case Outcome.Refused refused -> {
                boolean isGone = refused.answer().status() == 409
                        && refused.answer().code().endsWith("_deleted")
                        && target.isPresent();
                if (isGone) {
                    told(new Fact.Denied(id(), target.get().id()));
                } else {
                    finds(Finding.Kind.REFUSED, call.toString(), id() + ": " + refused.answer());
                }
                yield Optional.empty();
            }
            case Outcome.Unknown unknown -> {
                town.history().maybe(maybe);
                lost = true;
                yield Optional.empty();
            }
        };
    }
}
