package io.onecamp.web.openapi;

import io.onecamp.web.failure.Problem;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jspecify.annotations.Nullable;

/**
 * Makes the generated document exact, so that checking an answer against it means something: what a view always has is
 * required, nothing else may be in it, and every call says how it refuses. Runs in the build only.
 */
public final class ExactDocument implements OASFilter {

    private static final String BEARER = "bearer";

    /** As every answer writes it: UTC, always milliseconds. */
    private static final String TIME = "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Class<?>> records = SchemaRecords.byName();
        Map<String, Schema> schemas = new TreeMap<>(document.getComponents().getSchemas());
        schemas.forEach((name, schema) -> exact(schema, records.get(name)));
        schemas.put("EventData", eventData());
        document.getComponents().setSchemas(schemas);
        document.getComponents().addResponse("Refused", refused());
        LimitedCalls.describe(document);
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("The access token of a session; under /admin the operator's token."));
        document.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
        document.getPaths().getPathItems().values().forEach(ExactDocument::complete);
    }

    /** Closed; and required is what the record's component cannot lack, or what the annotation says of a form's. */
    private static void exact(Schema schema, @Nullable Class<?> type) {
        if (type == null || schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean said = schema.getRequired() != null && schema.getRequired().contains(component.getName());
            if (said || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(component.getName());
            }
        }
        schema.getProperties().values().forEach(ExactDocument::time);
        schema.setRequired(required);
        schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
    }

    private static void time(Schema property) {
        if ("date-time".equals(property.getFormat())) {
            property.pattern(TIME).examples(List.of("2026-11-23T09:00:00.000Z"));
        }
    }

    /** The whole state of the thing that an event is about. */
    private static Schema eventData() {
        Schema data = OASFactory.createSchema()
                .description(
                        "Of message.posted, .edited and .deleted: a Message; of comment.*: a Comment; of reaction.*, "
                                + "message.resolved and .reopened: a Tally; of conversation.opened: a Conversation; "
                                + "of conversation.read: a Read; of person.*: a Person; of file.*: a File. The "
                                + "same for everyone who hears it.");
        Arrays.asList("Message", "Comment", "Tally", "Conversation", "Read", "Person", "File")
                .forEach(name -> data.addOneOf(OASFactory.createSchema().ref(name)));
        return data;
    }

    private static APIResponse refused() {
        Schema problem = OASFactory.createSchema().ref("Problem");
        return OASFactory.createAPIResponse()
                .description("Refused; the code says why.")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(problem)));
    }

    private static void complete(PathItem path) {
        for (Operation operation : path.getOperations().values()) {
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(ExactDocument::header);
            }
            operation
                    .getResponses()
                    .addAPIResponse("4XX", OASFactory.createAPIResponse().ref("Refused"));
            operation
                    .getResponses()
                    .addAPIResponse("5XX", OASFactory.createAPIResponse().ref("Refused"));
        }
    }

    private static void header(Parameter parameter) {
        if ("Idempotency-Key".equals(parameter.getName())) {
            parameter
                    .description("A UUID of the caller's: repeating the call with it does nothing twice and answers the"
                            + " same.")
                    .getSchema()
                    .format("uuid");
        } else if ("If-Match".equals(parameter.getName())) {
            parameter.description("The ETag that the caller last saw; refused with 412 where it is another by now.");
        }
    }
}
