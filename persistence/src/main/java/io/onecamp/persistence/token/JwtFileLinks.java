package io.onecamp.persistence.token;

import com.nimbusds.jwt.JWTClaimsSet;
import io.onecamp.domain.file.FileLinks;
import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.setting.Setting;
import io.onecamp.persistence.setting.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** ES256 tokens that name a session and one file. Of a type of their own: none of them opens anything else. */
@ApplicationScoped
public class JwtFileLinks implements FileLinks {
    private static final String FILE = "file";

    private SignedTokens tokens;

    JwtFileLinks() {}

    @Inject
    public JwtFileLinks(SigningKeys keys, Clock clock) {
        this.tokens = new SignedTokens("file+jwt", keys, clock);
    }

    @Override
    public Duration lifetime() {
        return Settings.millis(Setting.FILES_LINK_MS);
    }

    @Override
    public String issue(SessionId session, FileId file) {
        return tokens.sign(
                new JWTClaimsSet.Builder().subject(session.toString()).claim(FILE, file.toString()), lifetime());
    }

    @Override
    public Optional<SessionId> read(String link, FileId file) {
        return tokens.read(link)
                .filter(claims -> file.toString().equals(claims.getClaim(FILE)))
                .flatMap(JwtAccessTokens::session);
    }
}
