package io.onecamp.persistence.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.onecamp.domain.drift.Whole;
import io.onecamp.domain.id.CommentId;
import io.onecamp.domain.id.ConversationId;
import io.onecamp.domain.id.EntryId;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.MessageId;
import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.id.Seq;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.id.WorkspaceId;
import io.onecamp.domain.reaction.Tallied;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;

/**
 * The one mapper between domain values and JSON in the stores: ids as text, numbers as numbers, times as RFC 3339,
 * absent values left out. What it writes is kept for years: golden files pin it.
 */
public final class DomainJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(ids())
            .addMixIn(Tallied.class, WhatIsTallied.class)
            .addMixIn(Whole.class, WhatIsWhole.class)
            .configure(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false)
            // Only what a record is made of is written, not what it can be asked. (A record's components count as
            // getters.)
            .configure(MapperFeature.AUTO_DETECT_IS_GETTERS, false)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            // What was written before a record had this list holds nothing of it.
            .withConfigOverride(List.class, list -> list.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)))
            .build();

    private DomainJson() {}

    /** {@code "of"} says what is tallied. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Tallied.OfMessage.class, name = "message"),
        @JsonSubTypes.Type(value = Tallied.OfComment.class, name = "comment")
    })
    private interface WhatIsTallied {}

    /** {@code "of"} says what it is the whole of. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Whole.OfPerson.class, name = "person"),
        @JsonSubTypes.Type(value = Whole.OfConversation.class, name = "conversation"),
        @JsonSubTypes.Type(value = Whole.OfMessage.class, name = "message"),
        @JsonSubTypes.Type(value = Whole.OfComment.class, name = "comment"),
        @JsonSubTypes.Type(value = Whole.OfFile.class, name = "file"),
        @JsonSubTypes.Type(value = Whole.NoNode.class, name = "no-node")
    })
    private interface WhatIsWhole {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a domain value that cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** @throws IllegalStateException where the text does not hold such a value: a damaged copy */
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not the JSON of a " + type.getSimpleName(), e);
        }
    }

    /** The value, or none where the text does not hold such a value: of a copy that may be damaged. */
    public static <T> Optional<T> readable(String json, Class<T> type) {
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The text as a tree, for what has to be looked at before it is known what it is. */
    public static JsonNode tree(String json) {
        return read(json, JsonNode.class);
    }

    private static SimpleModule ids() {
        SimpleModule module = new SimpleModule("ids");
        text(module, PersonId.class, PersonId::parse);
        text(module, WorkspaceId.class, WorkspaceId::parse);
        text(module, SessionId.class, SessionId::parse);
        text(module, FileId.class, FileId::parse);
        text(module, MessageId.class, MessageId::parse);
        text(module, CommentId.class, CommentId::parse);
        text(module, ConversationId.class, ConversationId::new);
        number(module, Seq.class, Seq::value, Seq::new);
        number(module, EntryId.class, EntryId::value, EntryId::new);
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addSerializer(type, ToStringSerializer.instance);
        module.addDeserializer(type, new FromStringDeserializer<T>(type) {
            @Override
            protected T _deserialize(String value, DeserializationContext context) {
                return parse.apply(value);
            }
        });
    }

    private static <T> void number(SimpleModule module, Class<T> type, ToLongFunction<T> value, LongFunction<T> of) {
        module.addSerializer(type, new StdScalarSerializer<T>(type) {
            @Override
            public void serialize(T id, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeNumber(value.applyAsLong(id));
            }
        });
        module.addDeserializer(type, new StdScalarDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return of.apply(in.getLongValue());
            }
        });
    }
}
