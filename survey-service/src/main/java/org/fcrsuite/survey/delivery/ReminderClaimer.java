package org.fcrsuite.survey.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.fcrsuite.survey.delivery.Outgoing.Due;
import org.fcrsuite.survey.domain.BackOff;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.NoReminder;
import org.fcrsuite.survey.domain.Pace;
import org.fcrsuite.survey.domain.Policy;
import org.fcrsuite.survey.domain.ReminderStatus;
import org.fcrsuite.survey.domain.SendOutcome;
import org.fcrsuite.survey.policy.Policies;

/**
 * Takes due reminders for this replica. Whatever speaks against one is looked at again once it is locked, so that an answer or
 * a refusal that has just come is heeded.
 */
@ApplicationScoped
class ReminderClaimer implements DueMessages {

    private final ReminderStore store;
    private final Policies policies;
    private final TokenMint tokens;
    private final Paces paces;
    private final BackOff backOff;
    private final Clock clock;

    ReminderClaimer(ReminderStore store, Policies policies, TokenMint tokens, Paces paces, BackOff backOff, Clock clock) {
        this.store = store;
        this.policies = policies;
        this.tokens = tokens;
        this.paces = paces;
        this.backOff = backOff;
        this.clock = clock;
    }

    @Override
    public boolean anythingIsDue(Medium medium) {
        return store.anythingIsDue(medium, Instant.now(clock));
    }

    @Override
    @Transactional
    public Claim claim(Medium medium, int wanted) {
        Instant now = Instant.now(clock);
        Optional<Pace.Level> pace = paces.lock(medium, now);
        int most = pace.map(level -> Math.min(level.whole(), wanted)).orElse(wanted);
        List<Due> due = store.lock(medium, most, now);
        Map<UUID, NoReminder> unwanted = new HashMap<>(store.unwanted(due));
        Map<UUID, Instant> postponed = new HashMap<>();
        List<Outgoing> outgoing = new ArrayList<>();
        Policy policy = policies.current();
        for (Due one : due) {
            Instant open = policy.nextOpen(now, one.timeZone());
            if (!policy.timing().reminder().on()) {
                unwanted.putIfAbsent(one.id(), NoReminder.SWITCHED_OFF);
            } else if (!open.isBefore(one.expiresAt())) {
                unwanted.putIfAbsent(one.id(), NoReminder.EXPIRED);
            } else if (!unwanted.containsKey(one.id()) && open.isAfter(now)) {
                postponed.put(one.id(), open);
            } else if (!unwanted.containsKey(one.id())) {
                outgoing.add(new Outgoing(one, tokens.of(one)));
            }
        }
        store.drop(unwanted);
        store.postpone(postponed);
        store.markSending(outgoing, now);
        pace.ifPresent(level -> paces.store(medium, level.less(outgoing.size())));
        return new Claim(outgoing, due.size() == most, most < wanted ? paces.untilNext(medium) : Duration.ZERO);
    }

    @Override
    public void record(Due due, SendOutcome outcome) {
        Instant now = Instant.now(clock);
        if (outcome instanceof SendOutcome.Delivered) {
            store.sent(due, null, now);
        } else if (outcome instanceof SendOutcome.Sent sent) {
            store.sent(due, sent.providerId(), now);
        } else if (outcome instanceof SendOutcome.Refused refused) {
            store.ended(due, ReminderStatus.FAILED, refused.why());
        } else if (outcome instanceof SendOutcome.TryAgain later) {
            double jitter = ThreadLocalRandom.current().nextDouble();
            store.tryAgain(due, now.plus(backOff.after(due.attempts() + 1, jitter)), later.why());
        } else if (outcome instanceof SendOutcome.Unknown unknown) {
            store.ended(due, ReminderStatus.IN_DOUBT, unknown.why());
        }
    }
}
