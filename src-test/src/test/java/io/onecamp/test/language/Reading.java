package io.onecamp.test.language;

import java.util.ArrayList;
import java.util.List;

/** Reading a timeline, not asked yet. */
public record Reading(Person who, String room) {

    public Stretch newest() {
        return asking("");
    }

    public Stretch newest(int limit) {
        return asking("?limit=" + limit);
    }

    public Stretch before(long seq, int limit) {
        return asking("?before=" + seq + "&limit=" + limit);
    }

    public Stretch after(long seq, int limit) {
        return asking("?after=" + seq + "&limit=" + limit);
    }

    public Stretch around(long seq, int limit) {
        return asking("?around=" + seq + "&limit=" + limit);
    }

    /** Everything from the first number on, page by page. */
    public List<Said> everything() {
        List<Said> all = new ArrayList<>();
        Stretch page = after(0, 200);
        all.addAll(page.messages());
        while (page.hasAfter()) {
            page = after(all.getLast().seq(), 200);
            all.addAll(page.messages());
        }
        return all;
    }

    /** With a query of the story's own. */
    public Stretch asking(String query) {
        return Stretch.of(who.calls(Call.get("/conversations/" + room + "/messages" + query))
                .body());
    }
}
