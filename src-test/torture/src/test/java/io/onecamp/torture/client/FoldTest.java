package io.onecamp.torture.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a client holds is the newest of each thing, in whatever order and however often it is told. */
class FoldTest {
    private static final String POSTED =
            "{'id':'m1','conversation':'r','seq':1,'text':'one','reactions':[],'commentCount':0,'entry':10}";
    private static final String EDITED =
            "{'id':'m1','conversation':'r','seq':1,'text':'two','reactions':[],'commentCount':0,'entry':12}";
    private static final String TALLY =
            "{'message':'m1','conversation':'r','seq':1,'reactions':[{'emoji':'x','count':1}],'commentCount':0,'entry':11}";

    private static JsonNode json(String text) throws IOException {
        return Json.MAPPER.readTree(text.replace('\'', '"'));
    }

    @Test
    void eventsInOrderTwiceAreWhatIsFetched() throws IOException {
        Fold followed = new Fold();
        for (int i = 0; i < 2; i++) {
            followed.take("message.posted", "r", json(POSTED));
            followed.take("reaction.added", "r", json(TALLY));
            followed.take("message.edited", "r", json(EDITED));
        }
        Fold fetched = new Fold();
        fetched.message(json(EDITED.replace("'entry'", "'settled':true,'entry'")));
        assertThat(followed.shown()).isEqualTo(fetched.shown());
    }

    @Test
    void aTallyThatIsMissedShows() throws IOException {
        Fold followed = new Fold();
        followed.take("message.posted", "r", json(POSTED));
        Fold fetched = new Fold();
        fetched.message(json(POSTED.replace("'reactions':[]", "'reactions':[{'emoji':'x','count':1,'mine':true}]")
                .replace("10}", "11}")));
        assertThat(followed.shown()).isNotEqualTo(fetched.shown());
        followed.take("reaction.added", "r", json(TALLY));
        assertThat(followed.shown()).as("but for whose they are").isEqualTo(fetched.shown());
    }

    @Test
    void aCommentBringsItsMessagesTally() throws IOException {
        Fold followed = new Fold();
        followed.take("message.posted", "r", json(POSTED));
        followed.take(
                "comment.posted",
                "r",
                json(
                        "{'id':'c1','message':'m1','conversation':'r','seq':1,'number':1,'text':'why?','entry':11,"
                                + "'thread':{'message':'m1','conversation':'r','seq':1,'reactions':[],'commentCount':1,'entry':11}}"));
        Fold fetched = new Fold();
        fetched.message(json(POSTED.replace("'commentCount':0,'entry':10", "'commentCount':1,'entry':11")));
        fetched.comment(
                json(
                        "{'id':'c1','message':'m1','conversation':'r','seq':1,'number':1,'text':'why?','entry':11,'settled':false}"));
        assertThat(followed.shown()).isEqualTo(fetched.shown());
    }
}
