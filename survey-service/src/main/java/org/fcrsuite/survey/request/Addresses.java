package org.fcrsuite.survey.request;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.delivery.Transports;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.SurveyRequest;

/** Where people can be written to. */
@ApplicationScoped
class Addresses {

    private final AddressHasher hasher;
    private final Transports transports;

    Addresses(AddressHasher hasher, Transports transports) {
        this.hasher = hasher;
        this.transports = transports;
    }

    /** All that the request knows, those included by which nothing is sent. */
    Map<Medium, byte[]> hashes(SurveyRequest request) {
        Map<Medium, byte[]> hashes = new EnumMap<>(Medium.class);
        for (Medium medium : Medium.values()) {
            request.address(medium).ifPresent(address -> hashes.put(medium, hasher.of(medium, address)));
        }
        return hashes;
    }

    /** The media by which nothing leaves this deployment. */
    Set<Medium> unreachableBy() {
        return transports.missing();
    }
}
