package io.onecamp.web.file;

import io.onecamp.domain.file.FileCard;
import io.onecamp.domain.file.KnownFile;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.person.Profile;
import io.onecamp.ejb.file.Downloads;
import io.onecamp.web.person.ProfileView;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file as JSON. */
@Schema(name = "File", description = "What is known of a file; its bytes are at /files/{id}/content.")
public record FileView(
        String id,

        @Schema(description = "As it was called; empty where the file was removed.")
        String name,

        @Schema(description = "Told from its bytes, not from its name.", examples = "image/png")
        String mediaType,

        @Schema(description = "In bytes.", minimum = "0") long size,

        @Schema(description = "Of its bytes, hexadecimal.", pattern = "^[0-9a-f]{64}$")
        String sha256,

        Instant createdAt,
        @Nullable Instant removedAt,
        ProfileView owner,

        @Schema(description = "The newest entry that touched it; what is not newer is stale.")
        long entry,

        @Schema(
                description = "Path of the bytes for this session, without a token, for a minute; where one asked for "
                        + "this file.")
        @Nullable
        String link,

        @Schema(description = "Until when the link is good.") @Nullable
        Instant linkGoodUntil) {

    static FileView of(KnownFile file) {
        return view(file.entry(), file.card(), file.owner(), null);
    }

    static FileView of(KnownFile file, Downloads.Link link) {
        return view(file.entry(), file.card(), file.owner(), link);
    }

    /** As of an entry. */
    public static FileView asOf(EntryId entry, FileCard card, Map<PersonId, Profile> people) {
        Profile owner = people.getOrDefault(card.owner(), new Profile(card.owner(), ""));
        return view(entry, card, owner, null);
    }

    private static FileView view(EntryId entry, FileCard card, Profile owner, Downloads.@Nullable Link link) {
        return new FileView(
                card.id().toString(),
                card.name(),
                card.mediaType(),
                card.size(),
                card.sha256(),
                card.createdAt(),
                card.removedAt(),
                ProfileView.of(owner),
                entry.value(),
                link == null ? null : "/api/v1/files/" + card.id() + "/content?grant=" + link.grant(),
                link == null ? null : link.goodUntil());
    }
}
