package org.fcrsuite.survey.policy;

import java.time.ZoneId;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.config.SurveyConfig;
import org.fcrsuite.survey.domain.OpenHours;
import org.fcrsuite.survey.domain.Policy;
import org.fcrsuite.survey.domain.Scope;

/** The policy that holds at this moment. Ask anew for each batch: it may have been changed in between. */
@ApplicationScoped
public class Policies {

    private final SurveyConfig config;

    Policies(SurveyConfig config) {
        this.config = config;
    }

    public Policy current() {
        return new Policy(scope(), config.share(), config.delay(), config.maxAge(), config.recontactPeriod(),
                new OpenHours(config.opens(), config.closes()), config.media(), zone());
    }

    /** Of recipients whose own zone is not known; the same under every policy. */
    public ZoneId zone() {
        return config.timeZone();
    }

    private Scope scope() {
        return new Scope(config.channelsLeftOut().orElse(Set.of()), config.topicsLeftOut().orElse(Set.of()));
    }
}
