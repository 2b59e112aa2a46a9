package org.fcrsuite.kit.inbox;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;

@Path("/v1/parked-events")
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Parked events", description = "Events that could not be applied, with the reason.")
class ParkedEventResource {

    private final ParkedEvents parked;
    private final Inbox inbox;

    ParkedEventResource(ParkedEvents parked, Inbox inbox) {
        this.parked = parked;
        this.inbox = inbox;
    }

    /** Without the payload: it may name a person, and the place on the topic finds it. */
    @Schema(name = "ParkedEvent")
    record Parked(long id, String channel, String topic, int partition, long offset, String reason, Instant parkedAt) {

        static Parked of(ParkedEvents.Row row) {
            return new Parked(row.id(), row.channel(), row.topic(), row.kafkaPartition(), row.kafkaOffset(), row.reason(),
                    row.parkedAt());
        }
    }

    @GET
    @Operation(operationId = "listParkedEvents", summary = "List parked events", description = "The newest first.")
    @APIResponse(responseCode = "200", description = "The parked events.")
    @APIResponse(responseCode = "401", description = "No valid credential.")
    public List<Parked> list(@QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        return parked.newest(limit).stream().map(Parked::of).toList();
    }

    @POST
    @Path("/{id}/retry")
    @Transactional
    @Operation(operationId = "retryParkedEvent", summary = "Apply a parked event again", description = "It leaves the list where it can be applied now.")
    @APIResponse(responseCode = "204", description = "Applied.")
    @APIResponse(responseCode = "404", description = "There is no such parked event.")
    @APIResponse(responseCode = "422", description = "It still cannot be applied; it stays parked.")
    public void retry(@PathParam("id") long id) {
        ParkedEvents.Row row = parked.take(id)
                .orElseThrow(() -> ProblemException.notFound("There is no parked event " + id + "."));
        inbox.retry(row.channel(), row.payload());
    }
}
