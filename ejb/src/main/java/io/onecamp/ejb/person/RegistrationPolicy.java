package io.onecamp.ejb.person;

import io.onecamp.domain.failure.Forbidden;
import io.onecamp.domain.workspace.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Who may register: {@code onecamp.registration}, and for the very first person {@code onecamp.setup-code} unless bound to loopback. */
@ApplicationScoped
public class RegistrationPolicy {

    /** @throws Forbidden {@code setup_code_needed} */
    void checkOwner(Optional<String> setupCode) {
        boolean bound =
                config("onecamp.bind").map(RegistrationPolicy::isLoopback).orElse(false);
        // Behind a proxy with a name of its own, strangers come by loopback, too.
        boolean named = config("onecamp.public-url")
                .map(url -> !isLoopback(String.valueOf(URI.create(url).getHost())))
                .orElse(false);
        if (bound && !named) {
            return;
        }
        String expected = config("onecamp.setup-code").orElse("");
        boolean right = !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8),
                        setupCode.orElse("").getBytes(StandardCharsets.UTF_8));
        if (!right) {
            throw new Forbidden(
                    "setup_code_needed", "The first account needs the setup code that `onecamp up` printed.");
        }
    }

    /** @throws Forbidden {@code registration_closed} */
    void checkFurther() {
        Registration policy = config("onecamp.registration")
                .map(text -> Registration.valueOf(text.toUpperCase(Locale.ROOT)))
                .orElse(Registration.INVITATION);
        if (policy != Registration.OPEN) {
            throw new Forbidden("registration_closed", "This workspace takes new people by invitation only.");
        }
    }

    private static boolean isLoopback(String address) {
        return address.startsWith("127.")
                || address.equals("localhost")
                || address.equals("::1")
                || address.equals("[::1]");
    }

    private static Optional<String> config(String key) {
        Config config = ConfigProvider.getConfig(RegistrationPolicy.class.getClassLoader());
        return config.getOptionalValue(key, String.class).filter(text -> !text.isBlank());
    }
}
