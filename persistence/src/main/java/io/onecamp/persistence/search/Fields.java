package io.onecamp.persistence.search;

import io.onecamp.domain.search.Findable;
import io.onecamp.domain.search.SearchDocument;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The index's fields, as messages-v1.json defines them, and what they hold of a document. */
final class Fields {
    static final String WORKSPACE = "workspace";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String CONVERSATION = "conversation";
    static final String AUTHOR = "author";
    static final String CREATED_AT = "createdAt";
    static final String HAS = "has";
    static final String REMOVED = "removed";
    static final String REMOVED_AT = "removedAt";
    static final String TEXT = "text";

    /** The same text in pieces: {@code getUserName} as three words. */
    static final String PARTS = "text.parts";

    /** The names of the files it carries, in pieces. */
    static final String FILES = "files";

    private Fields() {}

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The document's own id in the index: one for each thing, whatever its entry. */
    static String key(Findable what) {
        return what.workspace() + "/" + word(what.kind()) + "/" + what.id();
    }

    /** The thing whose document has this id. */
    static Findable what(String key) {
        String[] parts = key.split("/");
        return new Findable(
                io.onecamp.domain.id.WorkspaceId.parse(parts[0]),
                Findable.Kind.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                UUID.fromString(parts[2]));
    }

    static Map<String, Object> of(SearchDocument document) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(WORKSPACE, document.what().workspace().toString());
        fields.put(KIND, word(document.what().kind()));
        fields.put(ID, document.what().id().toString());
        fields.put("entry", document.entry().value());
        switch (document) {
            case SearchDocument.Said said -> {
                fields.put(REMOVED, false);
                fields.put(CONVERSATION, said.conversation().value());
                fields.put(AUTHOR, said.author().toString());
                fields.put(CREATED_AT, said.createdAt().toEpochMilli());
                fields.put(HAS, said.has().stream().map(Fields::word).toList());
                fields.put(TEXT, said.text());
                fields.put(FILES, said.files());
            }
            case SearchDocument.Removed removed -> {
                fields.put(REMOVED, true);
                fields.put(REMOVED_AT, removed.at().toEpochMilli());
            }
        }
        return fields;
    }
}
