package io.onecamp.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** Answers probes. */
@Path("health")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class HealthResource {

    /** The process answers HTTP; it says nothing about the stores. */
    @GET
    @Path("live")
    public Health live() {
        return new Health("live");
    }

    /** What a probe reads. */
    public record Health(String status) {}
}
