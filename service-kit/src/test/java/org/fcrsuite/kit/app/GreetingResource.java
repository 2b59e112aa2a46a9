package org.fcrsuite.kit.app;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.fcrsuite.kit.idempotency.Idempotency;
import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.kit.outbox.OutboxEvent;
import org.fcrsuite.kit.security.SourceAccess;

@Path("/v1/greetings")
class GreetingResource {

    private final GreetingService greetings;
    private final Outbox outbox;
    private final Idempotency idempotency;
    private final SourceAccess sources;

    GreetingResource(GreetingService greetings, Outbox outbox, Idempotency idempotency, SourceAccess sources) {
        this.greetings = greetings;
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.sources = sources;
    }

    enum Tone {
        WARM,
        COOL
    }

    record Greeting(@NotNull @Size(max = 20) String name, Integer times, Tone tone) {
    }

    @POST
    @RolesAllowed("contacts:write")
    public Response greet(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid Greeting greeting) {
        return idempotency.run(key, "POST /v1/greetings\n" + greeting, () -> {
            greetings.greet(greeting.name());
            outbox.publish(
                    List.of(new OutboxEvent("fcr.said", greeting.name(), "GreetingSaid", Map.of("name", greeting.name()))));
            return Response.status(201).entity(Map.of("greeted", greeting.name())).build();
        });
    }

    @GET
    @Path("/of/{source}")
    @RolesAllowed("contacts:read")
    public Map<String, String> of(@PathParam("source") String source) {
        sources.require(source);
        return Map.of("source", source);
    }

    @GET
    @Path("/broken")
    @PermitAll
    public String broken() {
        throw new IllegalStateException("the secret inside");
    }

    @GET
    @Path("/closed")
    public String closed() {
        return "nobody said who may";
    }
}
