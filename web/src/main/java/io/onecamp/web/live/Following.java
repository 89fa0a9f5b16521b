package io.onecamp.web.live;

import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.journal.Change;
import io.onecamp.domain.live.LiveEvent;

/** The rules that the socket and the long poll share. */
final class Following {

    /** Who is further behind than this fetches anew: it is cheaper for both. */
    static final long FARTHEST = 5_000;

    private Following() {}

    /** Whether what came after a position cannot be told: too much, kept no more, or a position never given. */
    static boolean isGap(long from, long newest, long oldest) {
        return from < oldest || newest - from > FARTHEST || from > newest;
    }

    static boolean ends(LiveEvent event, SessionId session) {
        return event.entry().change() instanceof Change.SessionEnded ended
                && ended.session().equals(session);
    }
}
