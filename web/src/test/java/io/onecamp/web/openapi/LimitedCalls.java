package io.onecamp.web.openapi;

import io.onecamp.web.OneCampApplication;
import io.onecamp.web.failure.Problem;
import io.onecamp.web.limit.Limited;
import io.onecamp.web.session.SessionsResource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says of every call that may be made so often only how it refuses, and in which headers it tells what is left. */
final class LimitedCalls {
    private static final String TOO_MANY = "TooMany";

    private LimitedCalls() {}

    static void describe(OpenAPI document) {
        headers().forEach((name, header) -> document.getComponents().addHeader(name, header));
        document.getComponents().addResponse(TOO_MANY, tooMany());
        Set<String> limited = names();
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .filter(operation -> limited.contains(operation.getOperationId()))
                .forEach(LimitedCalls::describe);
    }

    /** As the generator names operations. Signing in is counted by its own throttle, once its body is read. */
    static Set<String> names() {
        Stream<String> said = new OneCampApplication()
                .getClasses().stream()
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> method.isAnnotationPresent(Limited.class))
                        .map(method -> method.getDeclaringClass().getSimpleName() + "_" + method.getName());
        return Stream.concat(said, Stream.of(SessionsResource.class.getSimpleName() + "_start"))
                .collect(Collectors.toSet());
    }

    private static void describe(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                headers()
                        .keySet()
                        .forEach(name -> response.addHeader(
                                name, OASFactory.createHeader().ref(name)));
            }
        });
        operation
                .getResponses()
                .addAPIResponse("429", OASFactory.createAPIResponse().ref(TOO_MANY));
    }

    private static APIResponse tooMany() {
        APIResponse refused = OASFactory.createAPIResponse()
                .description("Refused with the code too_many_requests: that was too often.")
                .addHeader("Retry-After", header("When the next call may be made, in seconds."))
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))));
        headers()
                .keySet()
                .forEach(name ->
                        refused.addHeader(name, OASFactory.createHeader().ref(name)));
        return refused;
    }

    private static Map<String, Header> headers() {
        return Map.of(
                "RateLimit-Limit", header("How often this may be called in the whole period."),
                "RateLimit-Remaining", header("How often it may be called now, without waiting."),
                "RateLimit-Reset", header("When all of it has come back, in seconds."));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .addType(Schema.SchemaType.INTEGER)
                        .minimum(java.math.BigDecimal.ZERO));
    }
}
