package io.onecamp.persistence.crossstore.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.conversation.ConversationCard;
import io.onecamp.domain.conversation.ConversationKind;
import io.onecamp.domain.drift.Difference.Kind;
import io.onecamp.domain.graph.NodeKey;
import io.onecamp.domain.graph.NodeKind;
import io.onecamp.domain.graph.NodeState;
import io.onecamp.domain.graph.NodeState.Part;
import io.onecamp.domain.graph.Scene;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.message.MessageCard;
import io.onecamp.domain.message.MessageHead;
import io.onecamp.domain.message.MessageTally;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonCard;
import io.onecamp.domain.person.Role;
import io.onecamp.persistence.json.DomainJson;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The table of what can happen to a graph behind the product's back. */
final class Damages {
    private Damages() {}

    /**
     * One kind of damage.
     *
     * @param does harms the graph, and says which key is harmed; null where this graph does not allow such damage
     */
    record Damage(String what, Kind kind, Function<DriftBench, NodeKey> does) {}

    private static NodeKey person(DriftBench bench) {
        return new NodeKey.OfPerson(bench.company.workspace(), bench.dan.id());
    }

    private static NodeKey conversation(DriftBench bench) {
        return new NodeKey.OfConversation(bench.company.workspace(), bench.company.conversation());
    }

    static NodeKey comment(DriftBench bench) {
        MessageHead head = bench.discussed;
        return new NodeKey.OfComment(bench.company.workspace(), head.conversation(), head.seq(), new Seq(1));
    }

    private static Damage deleted(String what, Function<DriftBench, NodeKey> which) {
        return new Damage("a " + what + " deleted", Kind.MISSING, bench -> {
            NodeKey key = which.apply(bench);
            bench.graph.damage().deletes(key);
            return key;
        });
    }

    private static Damage unreadable(String what, Part.Name part, Function<DriftBench, NodeKey> which) {
        return new Damage("a " + what + " unreadable", Kind.CORRUPT, bench -> {
            NodeKey key = which.apply(bench);
            bench.graph.damage().alters(key, part, "{\"half\":");
            return key;
        });
    }

    private static Damage ahead(String what, Part.Name part, Function<DriftBench, NodeKey> which) {
        return new Damage("the guard of a " + what + " in the future", Kind.CORRUPT, bench -> {
            NodeKey key = which.apply(bench);
            bench.graph.damage().guards(key, part, 4_000_000_000_000L);
            return key;
        });
    }

    private static Damage planted(String what, Function<DriftBench, NodeState> state) {
        return new Damage("a " + what + " that nobody decided", Kind.ORPHAN, bench -> {
            NodeState orphan = state.apply(bench);
            bench.graph.writer().apply(List.of(orphan));
            return NodeKey.parse(
                    NodeKind.of(orphan.part().name()), orphan.part().node());
        });
    }

    static MessageCard card(ConversationId conversation, long seq) {
        return new MessageCard(
                MessageId.fresh(),
                conversation,
                new Seq(seq),
                PersonId.fresh(),
                "never said",
                List.of(),
                Scene.NOON,
                null,
                null,
                1,
                null);
    }

    static String altered(DriftBench bench, MessageHead head) {
        MessageCard card = bench.node
                .rows()
                .journalContents()
                .of(List.of(head.contentEntry()))
                .getFirst()
                .card();
        return DomainJson.write(
                card.edited(io.onecamp.domain.message.MessageText.of("Never said like this"), Scene.NOON));
    }

    private static Damage harmed(String what, Part.Name part, java.util.function.BiConsumer<DriftBench, NodeKey> how) {
        return new Damage(what, Kind.CORRUPT, bench -> {
            NodeKey key = switch (NodeKind.of(part)) {
                case PERSON -> person(bench);
                case CONVERSATION -> conversation(bench);
                case MESSAGE -> bench.key(bench.discussed);
                case COMMENT -> comment(bench);
                case FILE -> throw new IllegalArgumentException();
            };
            how.accept(bench, key);
            return key;
        });
    }

    static List<Damage> all() {
        return Stream.of(gone(), unlikely(), planted(), harmed(), guarded(), older())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Damage> gone() {
        return List.of(
                deleted("person", Damages::person),
                deleted("conversation", Damages::conversation),
                deleted("message", bench -> bench.key(bench.said)),
                deleted("message that was discussed", bench -> bench.key(bench.discussed)),
                deleted("comment", Damages::comment),
                new Damage("a tally taken away", Kind.MISSING, bench -> {
                    bench.graph.damage().takesAway(bench.key(bench.discussed), Part.Name.TALLY);
                    return bench.key(bench.discussed);
                }));
    }

    private static List<Damage> unlikely() {
        return List.of(
                unreadable("message", Part.Name.CARD, bench -> bench.key(bench.said)),
                unreadable("tally", Part.Name.TALLY, bench -> bench.key(bench.discussed)),
                unreadable("conversation", Part.Name.CONVERSATION, Damages::conversation),
                unreadable("person", Part.Name.PERSON, Damages::person),
                ahead("message", Part.Name.CARD, bench -> bench.key(bench.said)),
                ahead("tally", Part.Name.TALLY, bench -> bench.key(bench.discussed)),
                ahead("comment", Part.Name.COMMENT_CARD, Damages::comment),
                ahead("person", Part.Name.PERSON, Damages::person));
    }

    private static List<Damage> planted() {
        return List.of(
                planted(
                        "message beyond the last",
                        bench -> new NodeState.CardState(
                                bench.company.workspace(), new EntryId(1), card(bench.company.conversation(), 4_711))),
                planted("message of a conversation that is not there", bench -> {
                    ConversationId nowhere = ConversationId.of(List.of(PersonId.fresh(), PersonId.fresh()));
                    return new NodeState.CardState(bench.company.workspace(), new EntryId(2), card(nowhere, 1));
                }),
                planted("conversation", bench -> {
                    List<PersonId> people = List.of(bench.company.ana().id(), bench.dan.id());
                    return new NodeState.ConversationState(
                            bench.company.workspace(),
                            new EntryId(2),
                            new ConversationCard(
                                    ConversationId.of(people), ConversationKind.DIRECT, people, Scene.NOON));
                }),
                planted(
                        "message from a time that has not come",
                        bench -> new NodeState.CardState(
                                bench.company.workspace(),
                                new EntryId(1L << 40),
                                card(bench.company.conversation(), 4_713))),
                planted(
                        "person",
                        bench -> new NodeState.PersonState(
                                bench.company.workspace(),
                                new EntryId(1),
                                new PersonCard(PersonId.fresh(), "Nobody", Role.OWNER, Person.Standing.ACTIVE))),
                planted(
                        "tally",
                        bench -> new NodeState.TallyState(
                                bench.company.workspace(),
                                new EntryId(1),
                                bench.company.conversation(),
                                new Seq(4_712),
                                Scene.reactedWith("👍", 0, bench.dan.id()))));
    }

    private static List<Damage> harmed() {
        return List.of(
                harmed(
                        "a text altered",
                        Part.Name.CARD,
                        (bench, key) ->
                                bench.graph.damage().alters(key, Part.Name.CARD, altered(bench, bench.discussed))),
                harmed(
                        "a tally altered",
                        Part.Name.TALLY,
                        (bench, key) -> bench.graph
                                .damage()
                                .alters(key, Part.Name.TALLY, DomainJson.write(MessageTally.EMPTY))),
                harmed(
                        "a reaction's edge too many",
                        Part.Name.TALLY,
                        (bench, key) -> bench.graph.damage().leadsTo(key, Part.Name.TALLY, bench.dan.id())),
                harmed(
                        "reactions' edges gone",
                        Part.Name.TALLY,
                        (bench, key) -> bench.graph.damage().leadsNowhere(key, Part.Name.TALLY)),
                harmed(
                        "the author's edge gone",
                        Part.Name.CARD,
                        (bench, key) -> bench.graph.damage().leadsNowhere(key, Part.Name.CARD)),
                harmed(
                        "a participant too many",
                        Part.Name.CONVERSATION,
                        (bench, key) -> bench.graph.damage().leadsTo(key, Part.Name.CONVERSATION, bench.dan.id())),
                harmed(
                        "participants gone",
                        Part.Name.CONVERSATION,
                        (bench, key) -> bench.graph.damage().leadsNowhere(key, Part.Name.CONVERSATION)));
    }

    private static List<Damage> guarded() {
        return List.of(
                harmed(
                        "a guard of another entry",
                        Part.Name.CARD,
                        (bench, key) -> bench.graph.damage().guards(key, Part.Name.CARD, 1)),
                harmed(
                        "a guard gone",
                        Part.Name.COMMENT_CARD,
                        (bench, key) -> bench.graph.damage().guards(key, Part.Name.COMMENT_CARD, 0)));
    }

    private static List<Damage> older() {
        return List.of(
                new Damage("a message as it was before its edit", Kind.STALE, Damages::older),
                new Damage("a deleted message as it was before", Kind.STALE, Damages::resurrected),
                new Damage("a second node of one key", Kind.CORRUPT, bench -> {
                    NodeKey key = bench.key(bench.said);
                    return bench.graph.damage().doubles(key, Part.Name.CARD, altered(bench, bench.said)) ? key : null;
                }));
    }

    /** As a graph would be that was set back to an older volume. */
    private static NodeKey older(DriftBench bench) {
        NodeKey key = bench.key(bench.said);
        MessageHead edited = bench.company.edits(bench.said, "Ship it now!");
        bench.settle();
        assertThat(edited.contentEntry()).isNotEqualTo(bench.said.contentEntry());
        return setBack(bench, key);
    }

    private static NodeKey resurrected(DriftBench bench) {
        NodeKey key = bench.key(bench.said);
        bench.company.deletes(bench.said);
        bench.settle();
        return setBack(bench, key);
    }

    private static NodeKey setBack(DriftBench bench, NodeKey key) {
        bench.graph.damage().deletes(key);
        MessageCard before = bench.node
                .rows()
                .journalContents()
                .of(List.of(bench.said.contentEntry()))
                .getFirst()
                .card();
        bench.graph
                .writer()
                .apply(List.of(new NodeState.CardState(bench.company.workspace(), bench.said.contentEntry(), before)));
        return key;
    }
}
