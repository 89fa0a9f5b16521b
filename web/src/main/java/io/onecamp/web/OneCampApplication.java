package io.onecamp.web;

import io.onecamp.web.health.HealthResource;
import io.onecamp.web.json.JsonBodies;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/**
 * The HTTP interface. Every resource and provider is listed: servers do not agree on what they would find by scanning.
 */
@ApplicationPath("api/v1")
public class OneCampApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(JsonBodies.class, HealthResource.class);
    }

    /** Jersey would otherwise add the JSON providers it finds in the server. Others do not know these names. */
    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.disableAutoDiscovery", true, "jersey.config.disableJsonProcessing", true);
    }
}
