package org.fcrsuite.survey.erasure;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;

@Path("/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Scopes.ADMIN)
@Tag(name = "Customers")
class ErasureResource {

    private final Eraser eraser;
    private final SourceAccess sources;

    ErasureResource(Eraser eraser, SourceAccess sources) {
        this.eraser = eraser;
        this.sources = sources;
    }

    @DELETE
    @Path("/{customerKey}")
    @Operation(operationId = "eraseCustomer", summary = "Erase a customer", description = "Removes their addresses, names and comments, takes back what is queued, and closes their pages. Counts stay, under a pseudonym. A refusal stays as a hash, so that they are not asked again when their address comes back. Done again, or for a customer who is not known, it changes nothing. For keys that may use all sources.")
    @APIResponse(responseCode = "204", description = "Nothing of theirs is left.")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response erase(@Parameter(description = "The customer's pseudonym.") @PathParam("customerKey") UUID customerKey) {
        sources.requireAll();
        eraser.erase(customerKey);
        return Response.noContent().build();
    }
}
