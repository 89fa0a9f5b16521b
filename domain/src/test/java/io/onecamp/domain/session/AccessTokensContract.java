package io.onecamp.domain.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.journal.PinnedClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** A token names its session while it is good, and nothing else is a token. */
public interface AccessTokensContract {
    AccessTokens testee();

    /** Another node of the same installation. */
    AccessTokens anotherNode();

    /** Another installation, with keys of its own. */
    AccessTokens anotherInstallation();

    /** The clock of all of them. */
    PinnedClock clock();

    @Test
    default void a_token_names_its_session_on_every_node_until_it_is_out_of_date() {
        SessionId session = SessionId.fresh();
        String token = testee().issue(session);
        assertThat(testee().read(token)).contains(session);
        assertThat(anotherNode().read(token)).contains(session);
        clock().forward(testee().lifetime().minusSeconds(2));
        assertThat(testee().read(token)).contains(session);
        clock().forward(Duration.ofSeconds(3));
        assertThat(testee().read(token)).isEmpty();
    }

    @Test
    default void what_was_tampered_with_is_no_token() {
        SessionId session = SessionId.fresh();
        String[] parts = testee().issue(session).split("\\.");
        String other = testee().issue(SessionId.fresh()).split("\\.")[1];
        String none = text("{\"alg\":\"none\",\"typ\":\"at+jwt\"}");
        // Seen before: what is remembered of a good token must not vouch for one that resembles it.
        assertThat(testee().read(String.join(".", parts))).contains(session);
        assertThat(testee().read(parts[0] + "." + other + "." + parts[2])).isEmpty();
        assertThat(testee().read(none + "." + parts[1] + ".")).isEmpty();
        assertThat(testee().read(none + "." + parts[1] + "." + parts[2])).isEmpty();
        assertThat(testee().read(parts[0] + "." + parts[1] + ".")).isEmpty();
        assertThat(testee().read(parts[0] + "." + parts[1])).isEmpty();
        assertThat(testee().read(text("{}") + "." + text("{}") + "." + text("{}")))
                .isEmpty();
        assertThat(testee().read("")).isEmpty();
        assertThat(testee().read("not a token")).isEmpty();
        assertThat(testee().read("..")).isEmpty();
        assertThat(testee().read(String.join(".", parts))).contains(session);
    }

    private static String text(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    default void another_installations_token_is_none_of_ours() {
        assertThat(testee().read(anotherInstallation().issue(SessionId.fresh())))
                .isEmpty();
    }

    @Test
    default void tokens_stay_good_while_keys_turn() {
        testee().issue(SessionId.fresh());
        clock().forward(Duration.ofHours(24).minusMinutes(1));
        SessionId session = SessionId.fresh();
        String old = testee().issue(session);
        clock().forward(Duration.ofMinutes(3));
        String fresh = anotherNode().issue(session);
        assertThat(testee().read(old)).contains(session);
        assertThat(testee().read(fresh)).contains(session);
        assertThat(keyOf(fresh)).isNotEqualTo(keyOf(old));
    }

    private static String keyOf(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8)
                .replaceAll(".*\"kid\":\"([^\"]*)\".*", "$1");
    }
}
