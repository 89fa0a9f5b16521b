package io.onecamp.domain.search;

import io.onecamp.domain.comment.CommentCard;
import io.onecamp.domain.file.Attachment;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.message.MessageCard;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What the index holds of one thing as of an entry: the whole of it, so that any order of arrival ends in the same. */
public sealed interface SearchDocument {
    Findable what();

    /** The entry it is taken from. What the index has from a newer one stays. */
    EntryId entry();

    /**
     * Something that was said and can be found.
     *
     * @param files the names of the files it carries
     */
    record Said(
            Findable what,
            EntryId entry,
            ConversationId conversation,
            PersonId author,
            Instant createdAt,
            String text,
            List<String> files)
            implements SearchDocument {
        public Said {
            files = List.copyOf(files);
        }

        /** What it has beside words. */
        public Set<Trait> has() {
            return Trait.of(text, files);
        }
    }

    /**
     * The stub of something that was taken back. It stays for a while, because an index forgets what it has deleted, and
     * would take an older entry that arrives late.
     *
     * @param at when it was taken back
     */
    record Removed(Findable what, EntryId entry, Instant at) implements SearchDocument {}

    /** What the index holds of a message that looks like this. */
    static SearchDocument of(WorkspaceId workspace, EntryId entry, MessageCard card) {
        Findable what = Findable.of(workspace, card.id());
        Instant deletedAt = card.deletedAt();
        return deletedAt == null
                ? new Said(
                        what,
                        entry,
                        card.conversation(),
                        card.author(),
                        card.createdAt(),
                        card.text(),
                        names(card.attachments()))
                : new Removed(what, entry, deletedAt);
    }

    /** What the index holds of a comment that looks like this. */
    static SearchDocument of(WorkspaceId workspace, EntryId entry, CommentCard card) {
        Findable what = Findable.of(workspace, card.id());
        Instant deletedAt = card.deletedAt();
        return deletedAt == null
                ? new Said(what, entry, card.conversation(), card.author(), card.createdAt(), card.text(), List.of())
                : new Removed(what, entry, deletedAt);
    }

    private static List<String> names(List<Attachment> attachments) {
        return attachments.stream().map(Attachment::name).toList();
    }
}
