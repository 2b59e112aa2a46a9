package org.fcrsuite.survey.delivery;

import java.security.SecureRandom;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.delivery.Outgoing.Due;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.Token;

/**
 * The tokens that messages bear. Mostly a new one with each attempt, since the one before was in a message that the provider
 * did
 * not take; what is handed over again until it is taken has the same each time.
 */
@ApplicationScoped
class TokenMint {

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    TokenMint(AddressHasher keys) {
        this.key = keys.keyFor("token");
    }

    Token of(Due due) {
        return due.medium().isRepeatable() ? Token.derived(key, due.id()) : Token.random(random);
    }
}
