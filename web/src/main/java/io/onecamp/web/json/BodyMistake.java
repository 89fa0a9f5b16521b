package io.onecamp.web.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.onecamp.web.failure.Unreadable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a body in words of ours: the library's name classes, and repeat what was sent. */
final class BodyMistake {

    private BodyMistake() {}

    static Unreadable of(JsonProcessingException mistake) {
        return switch (mistake) {
            case UnrecognizedPropertyException unknown ->
                Unreadable.field("unknown_field", path(unknown.getPath()), "is not a field of this call");
            case MismatchedInputException mismatch when mismatch.getPath().isEmpty() -> Unreadable.noBody();
            case MismatchedInputException mismatch ->
                Unreadable.field(
                        "wrong_type", path(mismatch.getPath()), "has the wrong type" + place(mismatch.getLocation()));
            default ->
                Unreadable.because("malformed", "This is not well-formed JSON" + place(mistake.getLocation()) + ".");
        };
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
    }

    /** As {@code participants[1]}; cut, because a caller may name a field as long as the body. */
    private static String path(List<JsonMappingException.Reference> references) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference reference : references) {
            if (reference.getFieldName() == null) {
                path.append('[').append(reference.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
            }
        }
        return path.length() > 100 ? path.substring(0, 100) + "…" : path.toString();
    }
}
