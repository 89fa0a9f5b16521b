package io.onecamp.domain.failure;

import java.util.List;

/** The request could be read but asks for something that is not allowed; names each field and why. */
public final class Invalid extends Failure {
    private final transient List<FieldError> errors;

    public Invalid(String code, String detail, List<FieldError> errors) {
        super(code, detail, null);
        this.errors = List.copyOf(errors);
    }

    public static Invalid field(String field, String reason) {
        return new Invalid("invalid", field + ": " + reason, List.of(new FieldError(field, reason)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** One field of the request, by its name there, and a sentence that says what is wrong with it. */
    public record FieldError(String field, String reason) {}
}
