package io.onecamp.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.id.FileId;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.journal.PinnedClock;
import io.onecamp.domain.session.AccessTokens;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A link opens one file for one session for a moment, and nothing else. */
public interface FileLinksContract {
    FileLinks testee();

    /** Of the same installation. */
    AccessTokens accessTokens();

    /** Another installation, with keys of its own. */
    FileLinks anotherInstallation();

    PinnedClock clock();

    @Test
    default void a_link_names_its_session_for_its_file_until_it_is_out_of_date() {
        SessionId session = SessionId.fresh();
        FileId file = FileId.fresh();
        String link = testee().issue(session, file);
        assertThat(testee().read(link, file)).contains(session);
        assertThat(testee().read(link, FileId.fresh())).isEmpty();
        clock().forward(testee().lifetime().minusSeconds(2));
        assertThat(testee().read(link, file)).contains(session);
        clock().forward(Duration.ofSeconds(3));
        assertThat(testee().read(link, file)).isEmpty();
    }

    @Test
    default void it_is_no_access_token_and_an_access_token_is_no_link() {
        SessionId session = SessionId.fresh();
        FileId file = FileId.fresh();
        assertThat(accessTokens().read(testee().issue(session, file))).isEmpty();
        assertThat(testee().read(accessTokens().issue(session), file)).isEmpty();
    }

    @Test
    default void what_was_tampered_with_or_made_elsewhere_is_no_link() {
        SessionId session = SessionId.fresh();
        FileId file = FileId.fresh();
        String[] parts = testee().issue(session, file).split("\\.");
        String other = testee().issue(SessionId.fresh(), file).split("\\.")[1];
        assertThat(testee().read(parts[0] + "." + other + "." + parts[2], file)).isEmpty();
        assertThat(testee().read(anotherInstallation().issue(session, file), file))
                .isEmpty();
        assertThat(testee().read("", file)).isEmpty();
        assertThat(testee().read("not a link", file)).isEmpty();
    }
}
