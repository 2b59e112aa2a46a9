package org.fcrsuite.survey.config;

import java.util.Set;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.BackOff;
import org.fcrsuite.survey.domain.FormNonce;
import org.fcrsuite.survey.domain.OpenHours;
import org.fcrsuite.survey.domain.Policy;
import org.fcrsuite.survey.domain.Scope;

/** The rules of the domain, as this deployment has set them. */
class Rules {

    @Produces
    @Singleton
    Policy policy(SurveyConfig config) {
        return new Policy(scope(config), config.share(), config.delay(), config.maxAge(), config.recontactPeriod(),
                new OpenHours(config.opens(), config.closes()), config.timeZone());
    }

    private static Scope scope(SurveyConfig config) {
        return new Scope(config.channelsLeftOut().orElse(Set.of()), config.topicsLeftOut().orElse(Set.of()));
    }

    @Produces
    @Singleton
    AddressHasher addressHasher(SurveyConfig config) {
        return new AddressHasher(config.optOutKey());
    }

    @Produces
    @Singleton
    FormNonce formNonce(AddressHasher keys) {
        return new FormNonce(keys.keyFor("form nonce"));
    }

    @Produces
    @Singleton
    BackOff backOff(SurveyConfig config) {
        return new BackOff(config.sending().firstBackOff(), config.sending().longestBackOff());
    }
}
