package io.onecamp.bench.data;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.person.Email;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonName;
import io.onecamp.domain.person.Role;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * A workspace's half year, generated: who joined, which conversations were opened, what was said, and how others
 * reacted. Nothing is kept but people and conversations; messages are told anew, and alike, each time they are asked
 * for.
 */
public final class Dataset {
    /** A word that is in about 14,000 messages of the usual data set, nearly all in the large conversations. */
    public static final String TERM = Words.TERM;

    private static final Duration LENGTH = Duration.ofDays(180);
    private static final int MOST_IN_LARGE = 50;

    private final Origin origin;
    private final List<Member> members = new ArrayList<>();
    private final List<Room> rooms = new ArrayList<>();
    private final EntryCount entries;

    /**
     * What makes a data set this one and no other.
     *
     * @param began when the first person joined
     * @param firstEntry the journal's id of that
     * @param firstRole the first person's: the owner where the workspace has none
     */
    public record Origin(Sizes sizes, WorkspaceId workspace, Instant began, long firstEntry, Role firstRole) {}

    public Dataset(Origin origin) {
        this.origin = origin;
        this.entries = new EntryCount(origin.firstEntry());
        SplittableRandom random = new SplittableRandom(origin.sizes().seed());
        for (int i = 0; i < origin.sizes().people(); i++) {
            members.add(member(i, random));
        }
        Set<String> known = new HashSet<>();
        List<Integer> sizes = roomSizes();
        for (int i = 0; i < sizes.size(); i++) {
            rooms.add(room(i, sizes.get(i), known, random));
        }
    }

    public Origin origin() {
        return origin;
    }

    public WorkspaceId workspace() {
        return origin.workspace();
    }

    public List<Member> members() {
        return List.copyOf(members);
    }

    public List<Room> rooms() {
        return List.copyOf(rooms);
    }

    /** The three that the timeline benchmark reads, the smallest first. */
    public List<Room> large() {
        return List.copyOf(rooms.subList(0, 3));
    }

    /** The half year that has just passed, to the millisecond. */
    public static Instant halfAYearBefore(Instant now) {
        return Instant.ofEpochMilli(now.minus(LENGTH).minus(Duration.ofHours(1)).toEpochMilli());
    }

    /** Tells all of it, in order. */
    public void play(Story story) throws IOException, SQLException {
        for (Member member : members) {
            story.joined(member);
        }
        for (Room room : rooms) {
            story.opened(room);
        }
        playMessages(story);
    }

    /** Tells the messages only; answers the first entry id that is not used. */
    public long playMessages(Story story) throws IOException, SQLException {
        Sizes sizes = origin.sizes();
        SplittableRandom random = new SplittableRandom(sizes.seed() + 1);
        int[] where = shuffled(random);
        int[] said = new int[rooms.size()];
        Duration step = LENGTH.dividedBy(where.length);
        Talk talk = new Talk(new EntryCount(entries.upTo()), random, step);
        for (int i = 0; i < where.length; i++) {
            Room room = rooms.get(where[i]);
            story.said(room, talk.next(room, ++said[where[i]], origin.began().plus(step.multipliedBy(i + 1L))));
        }
        return talk.upTo();
    }

    private Member member(int number, SplittableRandom random) {
        EntryId entry = entries.next();
        Instant at = origin.began().plusMillis(number);
        return new Member(
                number,
                new Person(
                        origin.workspace(),
                        new PersonId(Ids.at(at, random)),
                        Email.of("p" + number + "." + Long.toString(origin.firstEntry(), 36) + "@bench.example.org"),
                        PersonName.of(Words.name(number)),
                        number == 0 ? origin.firstRole() : Role.MEMBER,
                        Person.Standing.ACTIVE,
                        at,
                        1,
                        entry));
    }

    private List<Integer> roomSizes() {
        Sizes sizes = origin.sizes();
        List<Integer> all = new ArrayList<>(sizes.large());
        int left = sizes.messages() - all.stream().mapToInt(Integer::intValue).sum();
        int others = sizes.conversations() - all.size();
        for (int i = 0; i < others; i++) {
            all.add(left / others + (i < left % others ? 1 : 0));
        }
        return all;
    }

    private Room room(int number, int messages, Set<String> known, SplittableRandom random) {
        Instant at = origin.began().plusSeconds(1).plusMillis(origin.sizes().people() + number);
        EntryId entry = entries.next();
        while (true) {
            List<Member> inIt = number < 3 ? large(number) : some(random);
            Room room = new Room(number, inIt, messages, at, entry);
            if (known.add(room.id().value())) {
                return room;
            }
        }
    }

    /** The large ones have people of their own. */
    private List<Member> large(int number) {
        int size = Math.min(MOST_IN_LARGE, members.size() / 4);
        return members.subList(number * size, (number + 1) * size);
    }

    /** Two to six people. */
    private List<Member> some(SplittableRandom random) {
        int size = 2 + random.nextInt(5);
        Set<Integer> chosen = new java.util.LinkedHashSet<>();
        while (chosen.size() < size) {
            chosen.add(random.nextInt(members.size()));
        }
        return chosen.stream().map(members::get).toList();
    }

    /** For each message the conversation it is said in, mixed. */
    private int[] shuffled(SplittableRandom random) {
        int[] where = new int[origin.sizes().messages()];
        int at = 0;
        for (Room room : rooms) {
            for (int i = 0; i < room.messages(); i++) {
                where[at++] = room.number();
            }
        }
        for (int i = where.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = where[i];
            where[i] = where[other];
            where[other] = kept;
        }
        return where;
    }
}
