package org.fcrsuite.survey.call;

import java.util.Locale;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.survey.domain.PhoneNumber;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.language.Languages;
import org.fcrsuite.survey.sms.TwilioSignature;

/** Where Twilio sends a call whose customer is to be asked. Nothing is read before its signature is. */
@Path("/calls/{source}/{externalId}")
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.APPLICATION_XML)
class CallResource {

    private static final String SIGNATURE = "X-Twilio-Signature";

    private final TwilioSignature signature;
    private final CallFlow flow;
    private final Languages languages;

    CallResource(TwilioSignature signature, CallFlow flow, Languages languages) {
        this.signature = signature;
        this.flow = flow;
        this.languages = languages;
    }

    @POST
    @Operation(hidden = true)
    public String begin(@Context UriInfo uri, @HeaderParam(SIGNATURE) String signed, MultivaluedMap<String, String> fields) {
        return flow.begin(verified(uri, signed, fields));
    }

    @POST
    @Path("/resolved")
    @Operation(hidden = true)
    public String resolved(@Context UriInfo uri, @HeaderParam(SIGNATURE) String signed,
            MultivaluedMap<String, String> fields) {
        return flow.resolved(verified(uri, signed, fields));
    }

    @POST
    @Path("/taken/{resolved}")
    @Operation(hidden = true)
    public String taken(@PathParam("resolved") String resolved, @Context UriInfo uri, @HeaderParam(SIGNATURE) String signed,
            MultivaluedMap<String, String> fields) {
        Call call = verified(uri, signed, fields);
        return flow.taken(call, Resolved.ofWord(resolved)
                .orElseThrow(() -> ProblemException.notFound("There is no such question.")));
    }

    private Call verified(UriInfo uri, String signed, MultivaluedMap<String, String> fields) {
        String query = uri.getRequestUri().getRawQuery();
        String path = uri.getRequestUri().getRawPath();
        if (!signature.isGood(query == null ? path : path + "?" + query, fields, signed)) {
            throw ProblemException.forbidden("The signature does not fit what was sent.");
        }
        MultivaluedMap<String, String> parts = uri.getPathParameters();
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        Locale language = languages.choose(asked.getFirst("lang"), null, null);
        return new Call(parts.getFirst("source"), parts.getFirst("externalId"), language,
                customer(fields), fields.getFirst("Digits"), asked.containsKey("again"));
    }

    /** In a call that the centre made, it is the centre's own number that calls. */
    private static Optional<PhoneNumber> customer(MultivaluedMap<String, String> fields) {
        String direction = fields.getFirst("Direction");
        boolean isOutbound = direction != null && direction.startsWith("outbound");
        return PhoneNumber.of(fields.getFirst(isOutbound ? "To" : "From"));
    }
}
