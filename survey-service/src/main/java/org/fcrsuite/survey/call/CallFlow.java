package org.fcrsuite.survey.call;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.survey.domain.Answers;
import org.fcrsuite.survey.domain.CallKeys;
import org.fcrsuite.survey.domain.ContactsTaken;
import org.fcrsuite.survey.domain.ReportedAnswer;
import org.fcrsuite.survey.domain.Resolved;
import org.fcrsuite.survey.domain.Via;
import org.fcrsuite.survey.language.Messages;
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
    private final CallRefusals refusals;
    private final Clock clock;

    CallFlow(CallScript script, ReportedResponses reported, Responses responses, CallRefusals refusals, Clock clock) {
        this.script = script;
        this.reported = reported;
        this.responses = responses;
        this.refusals = refusals;
        this.clock = clock;
    }

    @Transactional
    String begin(Call call) {
        if (refusals.hasRefused(call)) {
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
            refusals.record(call);
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
