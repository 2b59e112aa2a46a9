package org.fcrsuite.survey.returned;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.BackOff;
import org.fcrsuite.survey.domain.InvitationStatus;
import org.fcrsuite.survey.domain.OptOutVia;
import org.fcrsuite.survey.domain.Policy;
import org.fcrsuite.survey.domain.StatusClass;
import org.fcrsuite.survey.optout.OptOutRecorder;
import org.fcrsuite.survey.policy.Policies;
import org.fcrsuite.survey.returned.ReturnStore.Left;
import org.fcrsuite.survey.returned.Returned.Bounce;

/** What follows from a message that came back. Applied twice, it changes nothing more. */
@ApplicationScoped
class ReturnRecorder {

    private final ReturnStore store;
    private final Policies policies;
    private final BackOff backOff;
    private final AddressHasher hasher;
    private final UnusableAddresses unusable;
    private final OptOutRecorder optOuts;
    private final Clock clock;

    ReturnRecorder(ReturnStore store, Policies policies, BackOff backOff, AddressHasher hasher, UnusableAddresses unusable,
            OptOutRecorder optOuts, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.backOff = backOff;
        this.hasher = hasher;
        this.unusable = unusable;
        this.optOuts = optOuts;
        this.clock = clock;
    }

    /** @return false where it came before it was written down what became of the message: ask once more later */
    @Transactional
    boolean apply(Returned returned) {
        if (returned instanceof Bounce bounce) {
            return store.lock(bounce.attempt().invitation()).map(left -> apply(left, bounce)).orElse(true);
        }
        if (returned instanceof Returned.Complaint complaint) {
            store.lock(complaint.attempt().invitation())
                    .ifPresent(left -> optOuts.record(left.customerKey(), left.addressHash(), OptOutVia.COMPLAINT));
        }
        return true;
    }

    private boolean apply(Left left, Bounce bounce) {
        if (bounce.attempt().isReminder()) {
            reminderCameBack(left, bounce);
            return true;
        }
        if (left.status() == InvitationStatus.SENDING) {
            return false;
        }
        // Who answered has the message, and of an attempt before the last one all is said.
        if (left.answered() || bounce.attempt().number() != left.attempts()) {
            return true;
        }
        Instant now = Instant.now(clock);
        if (bounce.statusClass() == StatusClass.PERMANENT) {
            unusable.add(left.addressHash(), bounce.words(), now);
            store.bounced(left, bounce.words(), now);
        } else {
            sendAgain(left, bounce, now);
        }
        return true;
    }

    // The first message arrived; a reminder is not repeated.
    private void reminderCameBack(Left left, Bounce bounce) {
        if (left.answered()) {
            return;
        }
        store.reminderBounced(left, bounce.words());
        if (bounce.statusClass() == StatusClass.PERMANENT) {
            unusable.add(left.addressHash(), bounce.words(), Instant.now(clock));
        }
    }

    // The address was deleted when the message left, but the report has it; one that we did not write to is of no use.
    private void sendAgain(Left left, Bounce bounce, Instant now) {
        Policy policy = policies.current();
        Instant later = now.plus(backOff.after(left.attempts(), ThreadLocalRandom.current().nextDouble()));
        Instant due = policy.nextOpen(later, left.timeZone());
        Optional<String> address = bounce.recipients().stream()
                .filter(one -> Arrays.equals(hasher.email(one), left.addressHash())).findFirst();
        boolean mayBeRepeated = left.status().canBecome(InvitationStatus.QUEUED) && !policy.tooOld(left.endedAt(), due);
        if (mayBeRepeated && address.isPresent()) {
            store.sendAgain(left, address.get(), due, bounce.words(), now);
        } else {
            store.bounced(left, bounce.words(), now);
        }
    }
}
