package io.onecamp.web.message;

import io.onecamp.domain.failure.Invalid;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.message.MessageText;
import io.onecamp.web.request.Given;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody says, and the files that go with it. */
@Schema(
        name = "PostingForm",
        description = "What to say: Markdown, 1 to 20,000 characters after trimming; or files; or both.")
public record PostingForm(
        @Schema(description = "May be left out where there are attachments.", examples = "Ship it?") @Nullable
        String text,

        @Schema(description = "Ids of files that one has uploaded oneself.") @Nullable
        List<@Nullable String> attachments) {

    /** What is said, as the use case takes it. */
    record Words(MessageText text, List<FileId> files) {}

    Words words() {
        List<FileId> files = files();
        boolean silent = text == null || text.isBlank();
        return new Words(
                silent && !files.isEmpty() ? MessageText.NONE : MessageText.of(Given.field("text", text)), files);
    }

    private List<FileId> files() {
        List<FileId> files = new ArrayList<>();
        for (String id : attachments == null ? List.<@Nullable String>of() : attachments) {
            FileId file = file(String.valueOf(id));
            if (files.contains(file)) {
                throw Invalid.field("attachments", file + " is named twice");
            }
            files.add(file);
        }
        return files;
    }

    private static FileId file(String id) {
        try {
            return FileId.parse(id);
        } catch (IllegalArgumentException e) {
            throw Invalid.field("attachments", "must be ids of files");
        }
    }

    @Override
    public String toString() {
        return "PostingForm";
    }
}
