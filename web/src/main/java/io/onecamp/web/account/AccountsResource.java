package io.onecamp.web.account;

import static io.onecamp.domain.operation.Operation.named;

import io.onecamp.domain.id.PersonId;
import io.onecamp.domain.limit.Limit;
import io.onecamp.domain.operation.Answer;
import io.onecamp.domain.operation.IdempotencyKey;
import io.onecamp.domain.person.Email;
import io.onecamp.domain.person.Person;
import io.onecamp.domain.person.PersonName;
import io.onecamp.ejb.operation.Operations;
import io.onecamp.ejb.person.Accounts;
import io.onecamp.ejb.person.NewAccount;
import io.onecamp.web.limit.Limited;
import io.onecamp.web.operation.Kept;
import io.onecamp.web.operation.Reply;
import io.onecamp.web.person.MeView;
import io.onecamp.web.request.Given;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

/** Making an account. */
@Path("accounts")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    @Inject
    private Accounts accounts;

    @Inject
    private Operations operations;

    /** The password is hashed before the transaction begins: it takes long on purpose. */
    @POST
    @Limited(Limit.REGISTRATION)
    @Consumes(MediaType.APPLICATION_JSON)
    @SecurityRequirements
    @Operation(summary = "Register. The first account owns the workspace.")
    @APIResponseSchema(value = MeView.class, responseCode = "201", responseDescription = "The person; sign in next.")
    public Response register(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable AccountForm form) {
        AccountForm given = Given.body(form);
        Email email = Email.of(Given.field("email", given.email()));
        PersonName name = PersonName.of(Given.field("name", given.name()));
        String password = Given.field("password", given.password());
        IdempotencyKey idempotency = IdempotencyKey.ofAnonymous(email, key);
        NewAccount account = accounts.prepare(email, password, name, Optional.ofNullable(given.setupCode()));
        Answer<Person> answer = operations.run(
                idempotency,
                named("account.register", email, name)
                        .calling(
                                () -> accounts.register(account),
                                person -> Map.of("person", person.id().toString()),
                                kept -> accounts.registered(PersonId.parse(Kept.id(kept, "person")))));
        return Reply.created(answer).entity(MeView.of(answer)).build();
    }
}
