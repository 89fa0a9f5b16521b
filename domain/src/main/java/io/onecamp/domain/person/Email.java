package io.onecamp.domain.person;

import io.onecamp.domain.failure.Invalid;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An address, normalised (NFKC, lower case, trimmed) so that one person cannot register twice by spelling. At most 254
 * ASCII characters: what looks alike in another script is another address, and is refused rather than confused.
 */
public record Email(String value) {
    private static final Pattern SHAPE =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)*");

    /** @throws Invalid naming the field {@code email} */
    public static Email of(String typed) {
        String address =
                Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        if (address.length() > 254 || !SHAPE.matcher(address).matches()) {
            throw Invalid.field("email", "must be an e-mail address like ana@example.org");
        }
        return new Email(address);
    }

    @Override
    public String toString() {
        return value;
    }
}
