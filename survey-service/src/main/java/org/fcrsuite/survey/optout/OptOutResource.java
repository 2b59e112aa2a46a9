package org.fcrsuite.survey.optout;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.kit.security.Scopes;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.OptOutVia;

@Path("/v1/opt-outs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ Scopes.OPTOUTS_WRITE, Scopes.ADMIN })
@Tag(name = "Opt-outs")
class OptOutResource {

    private final OptOutRecorder recorder;
    private final OptOutRepository repository;
    private final AddressHasher hasher;

    OptOutResource(OptOutRecorder recorder, OptOutRepository repository, AddressHasher hasher) {
        this.recorder = recorder;
        this.repository = repository;
        this.hasher = hasher;
    }

    @Schema(name = "NewOptOut", description = "Who is not to be asked again: by address, by customer, or both.")
    record NewOptOut(@Email @Size(max = 254) @Schema(description = "Kept as a keyed hash only.") String email,
            @Schema(description = "The customer's pseudonym.") UUID customerKey) {
    }

    @Schema(name = "OptOutResult")
    record Result(@Schema(description = "OPTED_OUT, or UNCHANGED where that stood already.", enumeration = {
            "OPTED_OUT",
            "UNCHANGED" }) String status){
    }

    @Schema(name = "OptOut")
    record View(@Schema(description = "The address as a keyed hash, in hexadecimal.") String addressHash, UUID customerKey,
            OptOutVia via, Instant optedOutAt) {

        static View of(OptOut row) {
            return new View(row.addressHash == null ? null : HexFormat.of().formatHex(row.addressHash), row.customerKey,
                    row.via, row.optedOutAt);
        }
    }

    @Schema(name = "OptOutPage")
    record Page(@Schema(description = "How many there are in all.") long count, List<View> items,
            @Schema(description = "Where the next page begins: send it as 'after'. Absent on the last page.") Long next) {
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "optOut", summary = "Record a refusal", description = "From now on the customer, or whoever is at the address, is not asked again. What is queued for them is taken back.")
    @APIResponse(responseCode = "200", description = "It stood already.", content = @Content(schema = @Schema(implementation = Result.class)))
    @APIResponse(responseCode = "201", description = "Recorded.", content = @Content(schema = @Schema(implementation = Result.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    public Response optOut(@NotNull @Valid NewOptOut request) {
        boolean byAddress = request.email() != null && !request.email().isBlank();
        if (!byAddress && request.customerKey() == null) {
            throw ProblemException.badRequest("Give email, customerKey, or both.");
        }
        boolean added = recorder.record(request.customerKey(), byAddress ? hasher.email(request.email()) : null,
                OptOutVia.API);
        return Response.status(added ? 201 : 200).entity(new Result(added ? "OPTED_OUT" : "UNCHANGED")).build();
    }

    @GET
    @Operation(operationId = "listOptOuts", summary = "List the refusals", description = "The oldest first. Addresses are there as keyed hashes only.")
    @APIResponse(responseCode = "200", description = "One page of them.", content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "400", ref = "BadRequest")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public Page list(
            @Parameter(description = "What the page before gave as next.") @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @Parameter(description = "How many at most.") @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        List<OptOut> rows = repository.after(after, limit);
        return new Page(repository.count(), rows.stream().map(View::of).toList(),
                rows.size() < limit ? null : rows.get(rows.size() - 1).id);
    }
}
