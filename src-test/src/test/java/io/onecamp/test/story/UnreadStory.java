package io.onecamp.test.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.test.language.Room;
import io.onecamp.test.language.Said;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How far one has read, and what is left. */
class UnreadStory extends Story {

    @Test
    @Tag("everywhere")
    void whatOthersSaidIsUnreadUntilItIsRead() {
        Room room = ana.opens().with(ben);
        ana.posts("one").in(room);
        ana.posts("two").in(room);
        ben.posts("three").in(room);

        assertThat(ben.sees(room).unread()).isEqualTo(2);
        assertThat(ana.sees(room).unread()).isEqualTo(1);
        Room read = ben.hasRead(room, 1);
        assertThat(read.unread()).isEqualTo(1);
        assertThat(read.read()).isEqualTo(1);
        assertThat(ben.hasRead(room, 3).unread()).isZero();
        assertThat(ana.sees(room).unread())
                .as("Ana has not read because Ben has")
                .isEqualTo(1);
    }

    @Test
    void readingNeverMovesBack() {
        Room room = ana.opens().with(ben);
        ana.posts("one").in(room);
        ana.posts("two").in(room);
        ben.hasRead(room, 2);
        assertThat(ben.hasRead(room, 1).read()).isEqualTo(2);
        assertThat(ben.hasRead(room, 0).read()).isEqualTo(2);
        assertThat(ben.sees(room).unread()).isZero();
    }

    @Test
    void nobodyHasReadWhatWasNotSaid() {
        Room room = ana.opens().with(ben);
        ana.posts("one").in(room);
        ben.isRefused(422, () -> ben.hasRead(room, 2)).naming("seq");
        ben.isRefused(422, () -> ben.hasRead(room, -1)).naming("seq");
        assertThat(ben.sees(room).read()).isZero();
    }

    @Test
    void whatWasTakenBackIsNotUnread() {
        Room room = ana.opens().with(ben);
        Said said = ana.posts("one").in(room);
        ana.posts("two").in(room);
        ana.deletes(said);
        assertThat(ben.sees(room).unread()).isEqualTo(1);
    }

    @Test
    void theListCountsAsTheConversationDoes() {
        Room room = ana.opens().with(ben);
        ana.posts("one").in(room);
        assertThat(ben.rooms()).extracting(Room::unread).containsExactly(1);
        assertThat(ana.rooms()).extracting(Room::unread).containsExactly(0);
    }
}
