package io.onecamp.web.admin;

import io.onecamp.domain.failure.Unavailable;
import io.onecamp.domain.installation.Seam;
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

/** How far each store has followed. */
@Path("admin/relays")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class RelaysResource {

    @Inject
    private Oversight oversight;

    @GET
    @Operation(summary = "How far each relay has come, and what waits. With the operator's token.")
    public RelaysView relays() {
        Seam.Report report = oversight.seam().orElseThrow(() -> Unavailable.database(null));
        return new RelaysView(
                RelayView.all(report.relays()),
                new RelaysView.Intents(
                        report.intents().waiting(), report.intents().oldest().orElse(null)));
    }
}
