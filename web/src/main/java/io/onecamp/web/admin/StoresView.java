package io.onecamp.web.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Every store. */
@Schema(name = "StoresStanding", description = "Every store.")
public record StoresView(List<StoreView> stores) {}
