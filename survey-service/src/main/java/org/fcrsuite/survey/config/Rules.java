package org.fcrsuite.survey.config;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.BackOff;
import org.fcrsuite.survey.domain.FormNonce;

/** The rules of the domain, as this deployment has set them. */
class Rules {

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
