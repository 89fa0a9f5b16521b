package io.onecamp.bench.run;

import io.onecamp.bench.data.Dataset;
import io.onecamp.bench.measure.Progress;
import io.onecamp.bench.measure.Stop;
import io.onecamp.bench.place.Place;
import io.onecamp.bench.report.Report;

/** What every benchmark needs. */
public record Context(Place place, Dataset data, Crew crew, Pace pace, Tools tools) {

    /** What it tells by, and what ends it. */
    public record Tools(Progress progress, Stop stop, Report report) {}

    Progress progress() {
        return tools.progress();
    }

    Stop stop() {
        return tools.stop();
    }

    Report report() {
        return tools.report();
    }
}
