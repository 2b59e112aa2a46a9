package org.fcrsuite.survey.policy;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.domain.OpenHours;
import org.fcrsuite.survey.domain.Policy;
import org.fcrsuite.survey.domain.PolicyCheck;
import org.fcrsuite.survey.domain.Reminder;
import org.fcrsuite.survey.domain.Scope;
import org.fcrsuite.survey.domain.Timing;

/** The policy that the deployment's configuration describes. */
@ApplicationScoped
class ConfiguredPolicy {

    private final SurveyConfig config;
    private final PolicyConfig more;

    ConfiguredPolicy(SurveyConfig config, PolicyConfig more) {
        this.config = config;
        this.more = more;
    }

    Policy get() {
        Scope scope = new Scope(config.channelsLeftOut().orElse(Set.of()), config.topicsLeftOut().orElse(Set.of()),
                more.outbound());
        Timing timing = new Timing(config.delay(), config.maxAge(), config.expiry(),
                new Reminder(more.reminder(), more.reminderAfter()));
        OpenHours openHours = new OpenHours(config.opens(), config.closes(), more.quietDays().orElse(Set.of()));
        Policy policy = new Policy(scope, config.share(), timing, config.recontactPeriod(), openHours, config.media(), zone());
        List<PolicyCheck.Invalid> wrong = PolicyCheck.of(policy);
        if (!wrong.isEmpty()) {
            throw new IllegalStateException("The policy that is configured by fcr.survey.* cannot be used: " + wrong);
        }
        return policy;
    }

    ZoneId zone() {
        return config.timeZone();
    }
}
