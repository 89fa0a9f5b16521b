package io.onecamp.web.session;

import io.onecamp.domain.session.Tokens;
import io.onecamp.web.person.MeView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sign-in or a refresh hands out. */
@Schema(name = "Tokens", description = "What a client needs to go on: keep both tokens secret.")
public record TokensView(
        @Schema(description = "Send it as Authorization: Bearer.")
        String accessToken,

        @Schema(description = "Good once: a refresh answers the next one.")
        String refreshToken,

        @Schema(description = "How long the access token is good, in seconds.", examples = "300")
        long expiresIn,

        MeView person) {

    static TokensView of(Tokens tokens) {
        return new TokensView(
                tokens.access(), tokens.refresh(), tokens.expiresIn().toSeconds(), MeView.of(tokens.person()));
    }

    @Override
    public String toString() {
        return "TokensView";
    }
}
