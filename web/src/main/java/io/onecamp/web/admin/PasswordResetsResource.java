package io.onecamp.web.admin;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.person.Email;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.ejb.session.PasswordResets;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.request.Given;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** What an operator does for somebody who lost their password. */
@Path("admin/password-resets")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class PasswordResetsResource {

    @Inject
    private PasswordResets resets;

    @Inject
    private Operations operations;

    /** Remembered under no key: a password is not kept, so that a repetition makes another one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a person a new password and end their sessions. With the operator's token.")
    @APIResponseSchema(value = ResetView.class, responseCode = "201", responseDescription = "The new password.")
    public Response reset(@Nullable ResetForm form) {
        Email email = Email.of(Given.field("email", Given.body(form).email()));
        PasswordResets.Made made = resets.make();
        Answer<?> answer = operations.run(
                IdempotencyKey.ofOperator(null), named("account.reset", email).doing(() -> resets.reset(email, made)));
        return Reply.created(answer).entity(new ResetView(made.password())).build();
    }
}
