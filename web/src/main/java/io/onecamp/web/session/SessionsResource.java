package io.onecamp.web.session;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.failure.Unauthenticated;
import io.onecamp.domain.id.SessionId;
import io.onecamp.domain.operation.Actor;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.person.Email;
import io.onecamp.domain.session.RefreshToken;
import io.onecamp.domain.session.Tokens;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.ejb.session.Refreshing;
import io.onecamp.ejb.session.Sessions;
import io.onecamp.web.operation.Kept;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.Given;
import io.onecamp.web.request.PathIds;
import io.onecamp.web.security.Caller;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

/** Signing in, staying signed in, and ending it. */
@Path("sessions")
@RequestScoped
@RolesAllowed(Roles.PERSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    private static final int LONGEST_DEVICE = 200;

    @Inject
    private Caller caller;

    @Inject
    private Sessions sessions;

    @Inject
    private Refreshing refreshing;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private Operations operations;

    /** A repetition with the right password and the same key gets fresh tokens of the session it began the first time. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(summary = "Sign in.")
    @APIResponseSchema(value = TokensView.class, responseCode = "201", responseDescription = "Signed in.")
    public Response start(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("User-Agent") @Nullable String userAgent,
            @Nullable SignInForm form) {
        SignInForm given = Given.body(form);
        Email email = Email.of(Given.field("email", given.email()));
        Sessions.Proven proven = checked(email, Given.field("password", given.password()));
        String device = device(userAgent);
        Answer<Tokens> answer = operations.run(
                IdempotencyKey.of(proven.person().id(), key),
                named("session.start", email)
                        .calling(
                                () -> sessions.start(proven, device),
                                tokens -> Map.of(
                                        "session", tokens.actor().session().toString()),
                                kept -> sessions.reissue(SessionId.parse(Kept.id(kept, "session")))));
        return Reply.created(answer).entity(TokensView.of(answer.result())).build();
    }

    /** Remembered by the token itself, not under the key: see consistency, Idempotency. */
    @POST
    @Path("refresh")
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(summary = "Get a new access token and the next refresh token. Using an old one again ends the session.")
    @APIResponseSchema(value = TokensView.class, responseCode = "200", responseDescription = "The next tokens.")
    public Response refresh(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable RefreshForm form) {
        RefreshToken token =
                RefreshToken.parse(Given.field("refreshToken", Given.body(form).refreshToken()));
        String session = token.session().toString();
        IdempotencyKey repeated = IdempotencyKey.ofSession(session, key);
        Refreshing.Turned turned = operations
                .run(
                        IdempotencyKey.ofSession(session, null),
                        named("session.refresh", session)
                                .<Optional<Refreshing.Turned>>calling(
                                        () -> refreshing.refresh(token, repeated.key()),
                                        done -> Map.of(),
                                        kept -> Optional.empty()))
                .result()
                .orElseThrow(RefreshToken::refused);
        return Reply.ok(turned.origin()).entity(TokensView.of(turned.tokens())).build();
    }

    @GET
    @Operation(summary = "One's sessions, newest first.")
    public SessionsView mine() {
        Actor actor = caller.actor();
        return new SessionsView(sessions.of(actor).stream()
                .map(session -> SessionView.of(session, actor.session()))
                .toList());
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End a session: its tokens and sockets are good no more.")
    @APIResponse(responseCode = "204", description = "Ended.")
    public Response end(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @Parameter(description = "A session's id, or current.") @PathParam("id") String id) {
        Actor actor = caller.actor();
        SessionId session = id.equals("current") ? actor.session() : PathIds.session(id);
        return Reply.nothing(operations.run(
                caller.key(key), named("session.end", session).doing(() -> sessions.end(actor, session))));
    }

    /** Counted before the password is looked at, so that many tries at once are counted, too. */
    private Sessions.Proven checked(Email email, String password) {
        throttle.count(caller.address(), email);
        try {
            Sessions.Proven proven = sessions.check(email, password);
            throttle.succeeded(caller.address(), email);
            return proven;
        } catch (Unauthenticated wrong) {
            throw wrong;
        } catch (RuntimeException unknown) {
            throttle.takeBack(caller.address(), email);
            throw unknown;
        }
    }

    private static String device(@Nullable String userAgent) {
        String shown = userAgent == null ? "" : userAgent.replaceAll("\\p{Cntrl}", "");
        return shown.substring(0, Math.min(shown.length(), LONGEST_DEVICE));
    }
}
