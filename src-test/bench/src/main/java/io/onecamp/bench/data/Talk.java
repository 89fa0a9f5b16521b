package io.onecamp.bench.data;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageCard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes one message after the other, with reactions, comments and attachments before the next message is said. */
final class Talk {
    private static final List<String> EMOJI = List.of("👍", "🎉", "❤️", "😄", "👀", "🚀", "🙏", "✅");
    private static final double WITH_REACTIONS = 0.3;
    private static final double WITH_COMMENTS = 0.06;
    private static final double WITH_ATTACHMENTS = 0.04;
    private static final int MOST_REACTIONS = 6;
    private static final int MOST_COMMENTS = 4;

    /** Of the messages in large conversations so many hold the word that is searched for. */
    private static final double TERM_IN_LARGE = 0.13;

    private static final double TERM_ELSEWHERE = 0.005;

    private final EntryCount entries;
    private final SplittableRandom random;
    private final Duration tick;

    /** @param step the time between two messages */
    Talk(EntryCount entries, SplittableRandom random, Duration step) {
        this.entries = entries;
        this.random = random;
        this.tick = step.dividedBy(MOST_REACTIONS + MOST_COMMENTS + 2L);
    }

    long upTo() {
        return entries.upTo();
    }

    Said next(Room room, int seq, Instant at) {
        Instant now = millis(at);
        boolean withTerm = random.nextDouble() < (room.number() < 3 ? TERM_IN_LARGE : TERM_ELSEWHERE);
        MessageCard card = new MessageCard(
                new MessageId(Ids.at(now, random)),
                room.id(),
                new Seq(seq),
                anybody(room),
                Words.text(random, withTerm),
                List.of(),
                now,
                null,
                null,
                1,
                null);
        EntryId entry = entries.next();
        List<Said.Reaction> reactions = reactions(room, now);
        List<Said.Remark> comments = comments(room, now.plus(tick.multipliedBy(MOST_REACTIONS)));
        return new Said(card, entry, reactions, comments, attachments());
    }

    private List<Said.Reaction> reactions(Room room, Instant after) {
        List<Said.Reaction> reactions = new ArrayList<>();
        if (random.nextDouble() < WITH_REACTIONS) {
            int wanted = 1 + random.nextInt(MOST_REACTIONS);
            for (int i = 1; i <= wanted; i++) {
                PersonId person = anybody(room);
                String emoji = EMOJI.get(Math.min(random.nextInt(EMOJI.size()), random.nextInt(EMOJI.size())));
                // At most one of each.
                if (reactions.stream()
                        .noneMatch(one ->
                                one.person().equals(person) && one.emoji().equals(emoji))) {
                    Instant at = millis(after.plus(tick.multipliedBy(i)));
                    reactions.add(new Said.Reaction(person, emoji, at, entries.next()));
                }
            }
        }
        return reactions;
    }

    private List<Said.Remark> comments(Room room, Instant after) {
        List<Said.Remark> comments = new ArrayList<>();
        if (random.nextDouble() < WITH_COMMENTS) {
            int wanted = 1 + random.nextInt(MOST_COMMENTS);
            for (int i = 1; i <= wanted; i++) {
                Instant at = millis(after.plus(tick.multipliedBy(i)));
                comments.add(new Said.Remark(
                        Ids.at(at, random), i, anybody(room), Words.text(random, false), at, entries.next()));
            }
        }
        return comments;
    }

    private List<String> attachments() {
        return random.nextDouble() < WITH_ATTACHMENTS
                ? List.of("sketch-" + random.nextInt(10_000) + ".png")
                : List.of();
    }

    private PersonId anybody(Room room) {
        return room.members()
                .get(random.nextInt(room.members().size()))
                .person()
                .id();
    }

    private static Instant millis(Instant at) {
        return Instant.ofEpochMilli(at.toEpochMilli());
    }
}
