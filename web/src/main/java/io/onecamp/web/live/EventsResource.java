package io.onecamp.web.live;

import io.onecamp.domain.operation.Actor;
import io.onecamp.ejb.live.Events;
import io.onecamp.web.request.QueryNumbers;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The same stream as the socket's, for those who ask. */
@Path("events")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class EventsResource {

    private static final int LONGEST_WAIT = 25;

    @Inject
    private Caller caller;

    @Inject
    private Events events;

    @Inject
    private LiveRegistry registry;

    @Inject
    private LiveThreads threads;

    @GET
    @Operation(summary = "What happened after a position; waits for something to happen where asked to.")
    @APIResponseSchema(value = EventsView.class, responseCode = "200", responseDescription = "What happened.")
    public void after(
            @Parameter(
                            description = "The position of the last answer; absent: just where things stand now.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(
                            description = "How long to wait where nothing happened yet, in seconds.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "25",
                                            defaultValue = "0"))
                    @QueryParam("wait")
                    @Nullable
                    String wait,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
                    @QueryParam("limit")
                    @Nullable
                    String limit,
            @Suspended AsyncResponse response) {
        Optional<Long> from = QueryNumbers.natural("after", after);
        int seconds = QueryNumbers.upTo(LONGEST_WAIT, "wait", wait).orElse(0);
        int most = QueryNumbers.limit(limit);
        Actor actor = caller.actor();
        long newest = events.newest().value();
        if (from.isEmpty()) {
            response.resume(ok(EventsView.of(List.of(), newest)));
        } else if (Following.isGap(from.get(), newest, events.oldest().value())) {
            response.resume(ok(EventsView.gap(newest)));
        } else {
            follow(new Poll.Query(actor, from.get(), most), seconds, response);
        }
    }

    /** Listens first and looks then, so that nothing falls between. */
    private void follow(Poll.Query query, int seconds, AsyncResponse response) {
        Poll poll = new Poll(query, events, threads.executor());
        LiveRegistry listening = registry;
        Runnable forget = () -> listening.remove(query.actor().person(), poll);
        poll.onFound(found -> {
            forget.run();
            response.resume(ok(found));
        });
        listening.add(query.actor().person(), poll);
        response.setTimeoutHandler(late -> {
            forget.run();
            poll.giveUp(found -> late.resume(ok(found)));
        });
        response.setTimeout(Math.max(seconds, 1), TimeUnit.SECONDS);
        try {
            EventsView found = poll.look();
            if (seconds == 0 || !found.events().isEmpty()) {
                forget.run();
                response.resume(ok(found));
            }
        } catch (RuntimeException e) {
            forget.run();
            throw e;
        }
    }

    private static Response ok(EventsView view) {
        return Response.ok(view).build();
    }
}
