package io.onecamp.bench.data;

import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.message.MessageTally;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;

/** The data set as changes, each with the entry it has in the journal. */
public abstract class Journalled implements Story {
    /** @param actor who did it */
    public record Happened(EntryId entry, PersonId actor, Instant at, Change change) {}

    protected abstract void happened(Happened happened) throws IOException, SQLException;

    @Override
    public void joined(Member member) throws IOException, SQLException {
        happened(new Happened(
                member.entry(),
                member.person().id(),
                member.person().createdAt(),
                new Change.PersonRegistered(member.card())));
    }

    @Override
    public void opened(Room room) throws IOException, SQLException {
        happened(new Happened(
                room.entry(),
                room.members().getFirst().person().id(),
                room.openedAt(),
                new Change.ConversationOpened(room.card())));
    }

    @Override
    public void said(Room room, Said said) throws IOException, SQLException {
        happened(new Happened(
                said.entry(), said.card().author(), said.card().createdAt(), new Change.MessagePosted(said.card())));
        for (int i = 0; i < said.reactions().size(); i++) {
            Said.Reaction one = said.reactions().get(i);
            Change added = new Change.ReactionAdded(said.reactedTo(i + 1), one.person(), one.emoji());
            happened(new Happened(one.entry(), one.person(), one.at(), added));
        }
        for (int i = 0; i < said.comments().size(); i++) {
            Said.Remark one = said.comments().get(i);
            MessageTally tally = said.tally(said.reactions().size(), i + 1);
            happened(new Happened(
                    one.entry(), one.author(), one.at(), new Change.CommentPosted(one.card(said.card()), tally)));
        }
    }
}
