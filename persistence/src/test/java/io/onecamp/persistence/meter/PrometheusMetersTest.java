package io.onecamp.persistence.meter;

import io.onecamp.domain.meter.Meters;
import io.onecamp.domain.meter.MetersContract;

class PrometheusMetersTest implements MetersContract {
    private final PrometheusMeters testee = new PrometheusMeters();

    @Override
    public Meters testee() {
        return testee;
    }
}
