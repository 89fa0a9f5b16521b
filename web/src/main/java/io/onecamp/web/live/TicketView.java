package io.onecamp.web.live;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What opens a socket once. */
@Schema(name = "Ticket", description = "Opens the socket once, within 30 seconds: /live?ticket=…")
public record TicketView(String ticket) {

    @Override
    public String toString() {
        return "TicketView";
    }
}
