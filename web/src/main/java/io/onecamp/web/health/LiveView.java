package io.onecamp.web.health;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the process answers. */
@Schema(name = "Live", description = "That the process answers.")
public record LiveView(@Schema(enumeration = "live") String status) {}
