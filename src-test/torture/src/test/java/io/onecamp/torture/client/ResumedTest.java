package io.onecamp.torture.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A client resumes from where nothing was missed, however late its resuming took effect. */
class ResumedTest {
    private final Resumed resumed = new Resumed();

    @Test
    void theFirstTimeItBeginsAtHello() {
        assertThat(resumed.connected(7)).isEqualTo(7);
        resumed.heard(8);
        resumed.heard(11);
        assertThat(resumed.connected(20)).isEqualTo(11);
    }

    @Test
    void whatIsHeardBeforeResumingTookEffectIsNotSafe() {
        resumed.connected(7);
        resumed.heard(8);
        resumed.connected(20);
        resumed.heard(21);
        assertThat(resumed.connected(30)).as("9 to 20 were missed").isEqualTo(8);
    }

    @Test
    void onceItWentBackItIsSafe() {
        resumed.connected(7);
        resumed.heard(8);
        resumed.connected(20);
        resumed.heard(21);
        resumed.heard(9);
        resumed.heard(15);
        assertThat(resumed.connected(30)).isEqualTo(15);
    }

    @Test
    void whereNothingWasMissedItIsSafeAtOnce() {
        resumed.connected(7);
        resumed.heard(8);
        resumed.connected(8);
        resumed.heard(9);
        assertThat(resumed.connected(30)).isEqualTo(9);
    }
}
