package io.onecamp.web.live;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened after a position. */
@Schema(name = "Events", description = "What happened after a position, in order.")
public record EventsView(
        List<EventView> events,

        @Schema(description = "Ask for what comes after this next time.")
        long position,

        @Schema(
                description =
                        "There where too much happened since, or it is kept no more: fetch everything anew, then go "
                                + "on from this position.")
        @Nullable
        Long gap) {

    static EventsView of(List<EventView> events, long position) {
        return new EventsView(List.copyOf(events), position, null);
    }

    static EventsView gap(long position) {
        return new EventsView(List.of(), position, position);
    }
}
