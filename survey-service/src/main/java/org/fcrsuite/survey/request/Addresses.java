package org.fcrsuite.survey.request;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.delivery.Transports;
import org.fcrsuite.survey.domain.AddressHasher;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.SurveyRequest;
import org.fcrsuite.survey.invitation.LastInvitations;
import org.fcrsuite.survey.request.InvitationPlanner.Planned;
import org.fcrsuite.survey.returned.UnusableAddresses;

/** Where people can be written to. */
@ApplicationScoped
class Addresses {

    private final AddressHasher hasher;
    private final Transports transports;
    private final UnusableAddresses unusable;
    private final KnownAddresses known;

    Addresses(AddressHasher hasher, Transports transports, UnusableAddresses unusable, KnownAddresses known) {
        this.hasher = hasher;
        this.known = known;
        this.unusable = unusable;
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

    /** All addresses of those who are asked or refused, as hashes. Call within a transaction. */
    void remember(Collection<Planned> planned) {
        known.add(planned);
    }

    /** Of these persons, the addresses to which nothing can be delivered. */
    Set<String> unusable(Collection<String> persons) {
        return unusable.among(persons);
    }

    /** The media of these addresses that are among the unusable. */
    static Set<Medium> bounced(Map<Medium, byte[]> hashes, Set<String> unusable) {
        Set<Medium> bounced = EnumSet.noneOf(Medium.class);
        hashes.forEach((medium, hash) -> {
            if (unusable.containsAll(LastInvitations.personsOf(null, List.of(hash)))) {
                bounced.add(medium);
            }
        });
        return bounced;
    }

    /** The media by which nothing leaves this deployment. */
    Set<Medium> unreachableBy() {
        return transports.missing();
    }
}
