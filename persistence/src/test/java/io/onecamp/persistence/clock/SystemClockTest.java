package io.onecamp.persistence.clock;

import io.onecamp.domain.journal.Clock;
import io.onecamp.domain.journal.ClockContract;

class SystemClockTest implements ClockContract {
    @Override
    public Clock testee() {
        return new SystemClock();
    }
}
