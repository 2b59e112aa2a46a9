package org.fcrsuite.survey.call;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.OptOutVia;
import org.fcrsuite.survey.invitation.Invitations;
import org.fcrsuite.survey.invitation.LastInvitations;
import org.fcrsuite.survey.optout.OptOutRecorder;
import org.fcrsuite.survey.optout.OptOuts;

/** Refusals of whoever is in a call: at their number, and as the customer whose contact it is. */
@ApplicationScoped
class CallRefusals {

    private final OptOuts optOuts;
    private final OptOutRecorder recorder;
    private final Invitations invitations;
    private final AddressHasher hasher;

    CallRefusals(OptOuts optOuts, OptOutRecorder recorder, Invitations invitations, AddressHasher hasher) {
        this.optOuts = optOuts;
        this.recorder = recorder;
        this.invitations = invitations;
        this.hasher = hasher;
    }

    boolean hasRefused(Call call) {
        List<byte[]> hashes = call.number().stream().map(hasher::phone).toList();
        return !optOuts.among(LastInvitations.personsOf(customer(call), hashes)).isEmpty();
    }

    void record(Call call) {
        recorder.record(customer(call), call.number().map(hasher::phone).orElse(null), OptOutVia.CALL);
    }

    private UUID customer(Call call) {
        return invitations.customerOf(call.source(), call.externalId()).orElse(null);
    }
}
