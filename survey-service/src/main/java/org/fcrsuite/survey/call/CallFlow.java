package org.fcrsuite.survey.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.CallKeys;
import org.fcrsuite.survey.domain.ContactsTaken;
import org.fcrsuite.survey.domain.OptOutVia;
import org.fcrsuite.survey.domain.ReportedAnswer;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Via;
import org.fcrsuite.survey.invitation.LastInvitations;
import org.fcrsuite.survey.language.Messages;
import org.fcrsuite.survey.optout.OptOutRecorder;
import org.fcrsuite.survey.optout.OptOuts;
import org.fcrsuite.survey.response.ReportedResponses;
import org.fcrsuite.survey.response.Responses;

/**
 * Two questions at the end of a call. Each answer is recorded at once: who hangs up after the first has still given it. Who
 * refused is not asked, and who has answered is not asked again.
 */
@ApplicationScoped
class CallFlow {

    private final CallScript script;
    private final ReportedResponses reported;
    private final Responses responses;
    private final OptOuts optOuts;
    private final OptOutRecorder refusals;
    private final AddressHasher hasher;
    private final Clock clock;

    CallFlow(CallScript script, ReportedResponses reported, Responses responses, OptOuts optOuts, OptOutRecorder refusals,
            AddressHasher hasher, Clock clock) {
        this.script = script;
        this.reported = reported;
        this.responses = responses;
        this.optOuts = optOuts;
        this.refusals = refusals;
        this.hasher = hasher;
        this.clock = clock;
    }

    @Transactional
    String begin(Call call) {
        if (hasRefused(call)) {
            return script.nothing();
        }
        if (responses.isAnswered(call.source(), call.externalId())) {
            return script.end(call.language(), Messages::callThanks);
        }
        record(call, Instant.now(clock), null, null);
        return script.ask(call, Messages::callResolved, "resolved");
    }

    @Transactional
    String resolved(Call call) {
        if (CallKeys.isRefusal(call.digits())) {
            call.from().ifPresent(number -> refusals.record(null, hasher.phone(number), OptOutVia.CALL));
            return script.end(call.language(), Messages::callStopped);
        }
        Optional<Resolved> resolved = CallKeys.resolved(call.digits());
        if (resolved.isEmpty()) {
            return script.ask(call, Messages::callResolved, "resolved");
        }
        record(call, null, resolved.get(), null);
        return script.ask(call.asked(), Messages::callTaken, "taken/" + resolved.get().word());
    }

    @Transactional
    String taken(Call call, Resolved resolved) {
        Optional<ContactsTaken> taken = CallKeys.taken(call.digits());
        if (taken.isEmpty()) {
            return script.ask(call, Messages::callTaken, "taken/" + resolved.word());
        }
        record(call, null, resolved, taken.get());
        return script.end(call.language(), Messages::callThanks);
    }

    private boolean hasRefused(Call call) {
        List<byte[]> hashes = call.from().stream().map(hasher::phone).toList();
        return !optOuts.among(LastInvitations.personsOf(null, hashes)).isEmpty();
    }

    private void record(Call call, Instant askedAt, Resolved resolved, ContactsTaken taken) {
        ReportedAnswer answer = new ReportedAnswer(call.source(), call.externalId(), askedAt, null,
                new Answers(resolved, taken, null, null), call.language().toLanguageTag(), Via.IVR);
        List<ReportedAnswer.Fault> faults = answer.faults(Instant.now(clock), null);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults.get(0).field() + " " + faults.get(0).detail() + ".");
        }
        reported.record(answer);
    }
}
