package org.fcrsuite.survey.sms;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.survey.delivery.Receipts;
import org.fcrsuite.survey.domain.PhoneNumber;
import org.fcrsuite.survey.invitation.Reminders;

import com.twilio.twiml.MessagingResponse;
import com.twilio.twiml.messaging.Body;
import com.twilio.twiml.messaging.Message;

/** What Twilio calls: what became of a message, and what a customer wrote back. Nothing is read before its signature is. */
@Path("/sms/twilio")
@PermitAll
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class TwilioResource {

    private static final String SIGNATURE = "X-Twilio-Signature";

    private final TwilioSignature signature;
    private final Receipts receipts;
    private final Reminders reminders;
    private final SmsReplies replies;

    TwilioResource(TwilioSignature signature, Receipts receipts, Reminders reminders, SmsReplies replies) {
        this.signature = signature;
        this.receipts = receipts;
        this.reminders = reminders;
        this.replies = replies;
    }

    @POST
    @Path("/status")
    @Operation(hidden = true)
    public Response status(@Context UriInfo uri, @HeaderParam(SIGNATURE) String signed, MultivaluedMap<String, String> fields) {
        verify(TwilioProvider.STATUS_PATH, uri, fields, signed);
        String status = String.valueOf(fields.getFirst("MessageStatus"));
        String why = "undelivered " + code(fields);
        invitation(uri.getQueryParameters().getFirst(TwilioProvider.INVITATION))
                .ifPresent(id -> take(status, id, () -> receipts.undeliverable(id, why)));
        invitation(uri.getQueryParameters().getFirst(TwilioProvider.REMINDER))
                .ifPresent(id -> take(status, id, () -> reminders.undeliverable(id, why)));
        return Response.noContent().build();
    }

    @POST
    @Path("/inbound")
    @Produces(MediaType.APPLICATION_XML)
    @Operation(hidden = true)
    public String inbound(@Context UriInfo uri, @HeaderParam(SIGNATURE) String signed, MultivaluedMap<String, String> fields) {
        verify("/sms/twilio/inbound", uri, fields, signed);
        if (fields.getFirst("MessageSid") == null) {
            throw ProblemException.badRequest("There is no MessageSid.");
        }
        Optional<String> reply = PhoneNumber.of(fields.getFirst("From"))
                .flatMap(from -> replies
                        .receive(new InboundSms(fields.getFirst("MessageSid"), from, fields.getFirst("Body"), false)));
        // Where Twilio itself has just confirmed or helped, a second message would be one too many.
        return twiml(fields.containsKey("OptOutType") ? Optional.empty() : reply);
    }

    private void take(String status, UUID invitation, Runnable undeliverable) {
        switch (status) {
            case "delivered", "read" -> receipts.delivered(invitation);
            case "undelivered", "failed" -> undeliverable.run();
            // On its way: of no consequence.
            default -> {
            }
        }
    }

    private void verify(String path, UriInfo uri, MultivaluedMap<String, String> fields, String signed) {
        String query = uri.getRequestUri().getRawQuery();
        if (!signature.isGood(query == null ? path : path + "?" + query, fields, signed)) {
            throw ProblemException.forbidden("The signature does not fit what was sent.");
        }
    }

    private static Optional<UUID> invitation(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    // Their code is a number; anything else has no business in what we keep.
    private static String code(MultivaluedMap<String, String> fields) {
        String code = fields.getFirst("ErrorCode");
        return code != null && code.matches("\\d{1,6}") ? code : "without a code";
    }

    private static String twiml(Optional<String> reply) {
        MessagingResponse.Builder response = new MessagingResponse.Builder();
        reply.ifPresent(text -> response.message(new Message.Builder().body(new Body.Builder(text).build()).build()));
        return response.build().toXml();
    }
}
