package org.fcrsuite.survey.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.domain.AgentClass;
import org.fcrsuite.survey.domain.Suspicion;
import org.fcrsuite.survey.domain.SuspicionRule;
import org.fcrsuite.survey.domain.Traces;
import org.fcrsuite.survey.domain.UserAction;
import org.fcrsuite.survey.invitation.TokenHolder;

/** Tells answers that look like a machine's from those of people. */
@ApplicationScoped
public class Judge {

    private final FormAttempts attempts;
    private final SuspicionRule rule;
    private final Clock clock;

    Judge(FormAttempts attempts, PeopleConfig config, Clock clock) {
        this.attempts = attempts;
        this.rule = new SuspicionRule(config.soonAfterDelivery(), config.quickOnPage(), config.busyNetwork(),
                config.suspectFrom());
        this.clock = clock;
    }

    /** Each form that came from a page of ours is remembered for a while, whatever becomes of it. */
    public void remember(TokenHolder invitation, Sender sender, boolean trapped) {
        attempts.remember(invitation.id(), sender.address(), trapped);
    }

    /**
     * Whether it says of itself that it is no person. Nothing else stands in the way of a refusal: people refuse soon, from
     * networks that are busy, and with what their browser fills in.
     */
    public boolean isMachine(Sender sender) {
        return sender.agent() == AgentClass.SCANNER || sender.agent() == AgentClass.LIBRARY
                || sender.action() == UserAction.ABSENT;
    }

    public Suspicion judge(TokenHolder invitation, Sender sender, Duration onPage) {
        FormAttempts.Seen seen = attempts.seen(invitation.id(), sender.address());
        Duration afterDelivery = invitation.sentAt() == null ? null
                : Duration.between(invitation.sentAt(), Instant.now(clock));
        return rule.judge(new Traces(afterDelivery, onPage, sender.agent(), sender.action(), seen.customers(),
                seen.trapped()));
    }
}
