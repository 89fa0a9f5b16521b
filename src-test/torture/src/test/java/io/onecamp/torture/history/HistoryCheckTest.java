package io.onecamp.torture.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The checker accepts what may be, and refuses each way in which a product can be wrong. */
class HistoryCheckTest {
    private final Village village = Village.usual();

    private void finds(Finding.Kind... kinds) {
        assertThat(village.findings()).extracting(Finding::kind).contains(kinds);
    }

    private void findsOnly(Finding.Kind kind, String where) {
        assertThat(village.findings()).isNotEmpty().allMatch(found -> found.kind() == kind);
        assertThat(village.findings()).extracting(Finding::where).contains(where);
    }

    @Test
    void whatWasAcknowledgedAndIsThereIsWell() {
        assertThat(village.findings()).isEmpty();
    }

    @Test
    void aLastMessageThatIsMissingIsLost() {
        village.messages.get(Village.ROOM).removeLast();
        findsOnly(Finding.Kind.LOST, "m3");
    }

    @Test
    void aMessageThatIsMissingBetweenOthersIsLostAndLeavesAHole() {
        village.messages.get(Village.ROOM).remove(1);
        finds(Finding.Kind.LOST, Finding.Kind.HOLE);
    }

    @Test
    void aHoleIsFoundWhereNothingAcknowledgedIsMissing() {
        village.said("m4", 5, "ben", "b9 five");
        findsOnly(Finding.Kind.HOLE, Village.ROOM);
    }

    @Test
    void aNumberThatComesTwiceIsDouble() {
        village.said("m4", 3, "ben", "b9 three");
        findsOnly(Finding.Kind.DOUBLE, Village.ROOM);
    }

    @Test
    void oneCallThatBecameTwoMessagesIsDouble() {
        village.messages.get(Village.ROOM).add(Village.thing("m4", Village.ROOM, 4, "ben", "b1 hallo"));
        finds(Finding.Kind.DOUBLE, Finding.Kind.UNKNOWN);
    }

    @Test
    void oneCallThatBecameTwoMessagesIsDoubleEvenIfNobodyKnowsItsOutcome() {
        village.history.maybe(new Fact.Posted("ben", Village.ROOM, Fact.Place.UNKNOWN, "b7 perhaps", List.of()));
        village.messages.get(Village.ROOM).add(Village.thing("m4", Village.ROOM, 4, "ben", "b7 perhaps"));
        assertThat(village.findings()).as("once it may be there").isEmpty();
        village.messages.get(Village.ROOM).add(Village.thing("m5", Village.ROOM, 5, "ben", "b7 perhaps"));
        findsOnly(Finding.Kind.DOUBLE, "m5");
    }

    @Test
    void whatWasRefusedOrNeverSaidIsUnknown() {
        village.messages.get(Village.ROOM).add(Village.thing("m4", Village.ROOM, 4, "ben", "b8 refused"));
        findsOnly(Finding.Kind.UNKNOWN, "m4");
    }

    @Test
    void whatNobodyKnowsTheOutcomeOfMayBeThereOrNot() {
        village.history.maybe(new Fact.Posted("ben", Village.ROOM, Fact.Place.UNKNOWN, "b7 perhaps", List.of()));
        village.history.maybe(new Fact.Edited("ana", "m1", "a1 changed"));
        village.history.maybe(new Fact.Reacted("ana", "m2", "🎉"));
        assertThat(village.findings()).isEmpty();

        village.messages.get(Village.ROOM).add(Village.thing("m4", Village.ROOM, 4, "ben", "b7 perhaps"));
        village.change(0, thing -> Village.text(thing, "a1 changed"));
        village.change(1, thing -> Village.added(thing, Map.of("🎉", Set.of("ana")), 0));
        assertThat(village.findings()).isEmpty();
    }

    @Test
    void aDeletionThatNobodyKnowsTheOutcomeOfMayHaveHappened() {
        village.history.maybe(new Fact.Deleted("ben", "m2"));
        assertThat(village.findings()).isEmpty();
        village.change(1, Village::gone);
        assertThat(village.findings()).isEmpty();
    }

    @Test
    void anOlderTextIsAltered() {
        village.change(1, thing -> Village.text(thing, "b1 hallo"));
        findsOnly(Finding.Kind.ALTERED, "m2");
    }

    @Test
    void anotherNumberIsAltered() {
        village.change(0, thing -> Village.numbered(thing, 2));
        village.change(1, thing -> Village.numbered(thing, 1));
        List<Seen.Thing> swapped = new ArrayList<>(village.messages.get(Village.ROOM));
        java.util.Collections.swap(swapped, 0, 1);
        village.messages.put(Village.ROOM, swapped);
        findsOnly(Finding.Kind.ALTERED, "m1");
    }

    @Test
    void whatWasDeletedAndSpeaksIsResurrected() {
        village.change(2, thing -> Village.text(thing, "a2 oops"));
        findsOnly(Finding.Kind.RESURRECTED, "m3");
    }

    @Test
    void whatIsDeletedByNobodyIsLost() {
        village.change(1, Village::gone);
        findsOnly(Finding.Kind.LOST, "m2");
    }

    @Test
    void aReactionThatIsMissingOrTooManyIsFound() {
        village.change(0, thing -> Village.added(thing, Map.of("👍", Set.of("ana")), 1));
        findsOnly(Finding.Kind.TALLY, "m1");
        village.change(0, thing -> Village.added(thing, Map.of("👍", Set.of("ana", "ben"), "🎉", Set.of("ben")), 1));
        findsOnly(Finding.Kind.TALLY, "m1");
    }

    @Test
    void aWrongCountOfCommentsIsFound() {
        village.change(0, thing -> Village.added(thing, Map.of("👍", Set.of("ana", "ben")), 2));
        findsOnly(Finding.Kind.TALLY, "m1");
    }

    @Test
    void aCommentThatIsMissingIsLost() {
        village.comments.get("m1").clear();
        finds(Finding.Kind.LOST, Finding.Kind.TALLY);
    }

    @Test
    void anotherIdUnderTheSameKeyIsFound() {
        village.history.told(new Fact.Repeated("ana", "POST", "m1", "m1"));
        assertThat(village.findings()).isEmpty();
        village.history.told(new Fact.Repeated("ana", "POST", "m1", "m9"));
        findsOnly(Finding.Kind.KEY, "m1");
    }

    @Test
    void twoCallsThatBecameOneMessageAreFound() {
        village.history.told(new Fact.Posted("ana", Village.ROOM, new Fact.Place("m1", 1), "a3 another", List.of()));
        findsOnly(Finding.Kind.KEY, "m1");
    }

    @Test
    void peopleWhoReadDifferentlyAreFound() {
        Seen anas = village.seenBy("ana");
        village.messages.get(Village.ROOM).removeLast();
        assertThat(village.findings(List.of(anas, village.seenBy("ben"))))
                .extracting(Finding::kind)
                .containsExactly(Finding.Kind.DISAGREEING);
    }

    @Test
    void aRefusalWithoutReasonIsFound() {
        village.history.told(new Fact.Denied("ben", "m3"));
        assertThat(village.findings()).isEmpty();
        village.history.told(new Fact.Denied("ana", "m2"));
        findsOnly(Finding.Kind.REFUSED, "m2");
    }

    @Test
    void aReadPositionThatWentBackIsFound() {
        village.history.told(new Fact.Read("ana", Village.ROOM, 2));
        findsOnly(Finding.Kind.ALTERED, Village.ROOM);
    }

    @Test
    void aConversationThatIsMissingIsLost() {
        village.history.told(new Fact.Opened("ana", "ana_eve", Set.of("ana", "eve")));
        findsOnly(Finding.Kind.LOST, "ana_eve");
    }

    @Test
    void aFileThatAMessageDoesNotCarryAnyMoreIsFound() {
        village.history.told(new Fact.Posted("ben", Village.ROOM, new Fact.Place("m4", 4), "b5 look", List.of("file")));
        village.messages.get(Village.ROOM).add(Village.thing("m4", Village.ROOM, 4, "ben", "b5 look"));
        findsOnly(Finding.Kind.ALTERED, "m4");
    }

    @Test
    void aStaleLiveStreamIsFound() {
        Findings findings = new Findings();
        LiveCheck.of("ana", Map.of("m1", "old", "m2", "same"), Map.of("m1", "new", "m2", "same"), findings);
        assertThat(findings.kept()).extracting(Finding::kind).containsExactly(Finding.Kind.STALE_LIVE);
        LiveCheck.of("ana", Map.of(), Map.of("m1", "missed"), findings);
        assertThat(findings.count()).isEqualTo(2);
        LiveCheck.of("ana", Map.of("m1", "same"), Map.of("m1", "same"), findings);
        assertThat(findings.count()).isEqualTo(2);
    }

    @Test
    void allAreCountedAndSomeOfEachKindAreKept() {
        Findings findings = new Findings();
        for (int i = 0; i < 200; i++) {
            findings.add(Finding.Kind.LOST, "m" + i, "");
        }
        assertThat(findings.count()).isEqualTo(200);
        assertThat(findings.kept()).hasSizeLessThan(100);
    }
}
