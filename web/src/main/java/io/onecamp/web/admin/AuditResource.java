package io.onecamp.web.admin;

import io.onecamp.ejb.admin.Audit;
import io.onecamp.web.request.QueryNumbers;
import io.onecamp.web.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** What was done to the installation, and by whom. */
@Path("admin/audit")
@RequestScoped
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    private Audit audit;

    @GET
    @Operation(summary = "What was done to the installation, the newest first. With the operator's token.")
    public AuditView page(@QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable String limit) {
        int most = QueryNumbers.limit(limit);
        return AuditView.of(audit.newest(QueryNumbers.natural("cursor", cursor), most), most);
    }
}
