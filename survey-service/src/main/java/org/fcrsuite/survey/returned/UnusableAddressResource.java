package org.fcrsuite.survey.returned;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.kit.security.SourceAccess;
import org.fcrsuite.survey.domain.AddressHasher;

@Path("/v1/unusable-addresses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ Scopes.OPTOUTS_WRITE, Scopes.ADMIN })
@Tag(name = "Unusable addresses")
class UnusableAddressResource {

    private final UnusableAddresses addresses;
    private final AddressHasher hasher;
    private final SourceAccess sources;

    UnusableAddressResource(UnusableAddresses addresses, AddressHasher hasher, SourceAccess sources) {
        this.addresses = addresses;
        this.hasher = hasher;
        this.sources = sources;
    }

    @Schema(name = "UnusableAddress", description = "An address to which nothing is sent any more, since a message to it came back for good.")
    record View(@Schema(description = "The address as a keyed hash, in hexadecimal.") String addressHash,
            @Schema(description = "What the mail server said that refused.") String words, Instant since) {
    }

    @Schema(name = "UnusableAddressPage")
    record Page(List<View> items,
            @Schema(description = "Where the next page begins: send it as 'after'. Absent on the last page.") String next) {
    }

    @Schema(name = "ReleasedAddress")
    record Release(@NotBlank @Email @Size(max = 254) String email) {
    }

    @GET
    @Operation(operationId = "listUnusableAddresses", summary = "List the addresses to which nothing can be delivered", description = "In the order of their hashes. For keys that may use all sources.")
    @APIResponse(responseCode = "200", description = "One page of them.", content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public Page list(
            @Parameter(description = "What the page before gave as next.") @QueryParam("after") @DefaultValue("") @Pattern(regexp = "([0-9a-f]{64})?") String after,
            @Parameter(description = "How many at most.") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        sources.requireAll();
        List<View> items = addresses.after(after, limit);
        return new Page(items, items.size() < limit ? null : items.get(items.size() - 1).addressHash());
    }

    @POST
    @Path("/release")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "releaseAddress", summary = "Use an address again", description = "For a mailbox that works again. From now on messages are sent to it. For keys that may use all sources.")
    @APIResponse(responseCode = "204", description = "It is used again.")
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public void release(@NotNull @Valid Release request) {
        sources.requireAll();
        if (!addresses.release(hasher.email(request.email()))) {
            throw ProblemException.notFound("Nothing to this address has come back for good.");
        }
    }
}
