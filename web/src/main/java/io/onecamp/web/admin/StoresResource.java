package io.onecamp.web.admin;

import io.onecamp.ejb.admin.Oversight;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How each store stands. */
@Path("admin/stores")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class StoresResource {

    @Inject
    private Oversight oversight;

    @GET
    @Operation(
            summary = "How each store stands, and what people can do without it. With the operator's token.",
            description = "Asks each of them now; of one that is away, the answer takes its deadline.")
    public StoresView stores() {
        return new StoresView(oversight.stores().stream().map(StoreView::of).toList());
    }
}
