package io.onecamp.bench.ways;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageTally;
import java.util.List;
import java.util.function.Function;

/** An answer in a form in which every way's can be compared: messages oldest first. */
public record TimelinePage(List<Line> lines) {
    public TimelinePage {
        lines = List.copyOf(lines);
    }

    /**
     * A message.
     *
     * @param author the author's id, and after a blank the name
     * @param reactions in the order in which each emoji first came
     */
    public record Line(
            long seq, String author, String text, List<Group> reactions, int comments, List<String> attachments) {
        public Line {
            reactions = List.copyOf(reactions);
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * Everyone who reacted with one emoji.
     *
     * @param people the first twenty, ids with names
     */
    public record Group(String emoji, int count, List<String> people) {
        public Group {
            people = List.copyOf(people);
        }
    }

    /** A message as the product's values tell it; it keeps no attachments yet. */
    static Line line(MessageCard card, MessageTally tally, Function<PersonId, String> names) {
        return new Line(
                card.seq().value(),
                person(card.author(), names),
                card.text(),
                tally.reactions().stream()
                        .map(group -> new Group(
                                group.emoji(),
                                group.count(),
                                group.people().stream()
                                        .map(person -> person(person, names))
                                        .toList()))
                        .toList(),
                tally.commentCount(),
                List.of());
    }

    private static String person(PersonId id, Function<PersonId, String> names) {
        return id + " " + names.apply(id);
    }

    /** Without what the product does not keep yet. */
    public TimelinePage withoutAttachments() {
        return new TimelinePage(lines.stream()
                .map(line ->
                        new Line(line.seq(), line.author(), line.text(), line.reactions(), line.comments(), List.of()))
                .toList());
    }
}
