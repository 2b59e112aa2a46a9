package org.fcrsuite.survey.request;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.kit.outbox.Outbox;
import org.fcrsuite.survey.domain.ContactFacts;
import org.fcrsuite.survey.domain.History;
import org.fcrsuite.survey.domain.InvitationDecision;
import org.fcrsuite.survey.domain.InvitationDecision.Invite;
import org.fcrsuite.survey.domain.InvitationDecision.Suppress;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.SurveyRequest;
import org.fcrsuite.survey.event.SurveyEvent.InvitationSuppressed;
import org.fcrsuite.survey.invitation.LastInvitations;
import org.fcrsuite.survey.optout.OptOuts;
import org.fcrsuite.survey.policy.Policies;
import org.fcrsuite.survey.policy.PolicyVersion;

/** Decides about each contact once: the first request for it stands, later ones change nothing. */
@ApplicationScoped
class InvitationPlanner {

    private final Policies policies;
    private final Addresses addresses;
    private final RequestStore store;
    private final LastInvitations lastInvitations;
    private final OptOuts optOuts;
    private final Outbox outbox;
    private final Clock clock;

    InvitationPlanner(Policies policies, Addresses addresses, RequestStore store, LastInvitations lastInvitations,
            OptOuts optOuts, Outbox outbox, Clock clock) {
        this.policies = policies;
        this.addresses = addresses;
        this.store = store;
        this.lastInvitations = lastInvitations;
        this.optOuts = optOuts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** A request that is new to us, and who it is about. */
    record Candidate(SurveyRequest request, ContactFacts facts, boolean askedElsewhere, Map<Medium, byte[]> addressHashes) {

        /** Whoever the message could go to: a refusal by any of them is heeded, and none of them is asked again soon. */
        List<String> persons() {
            return LastInvitations.personsOf(request.customerKey(), addressHashes.values());
        }
    }

    /** A request and what became of it. */
    record Planned(UUID id, Candidate candidate, InvitationDecision decision, int policyVersion, Instant now) {

        SurveyRequest request() {
            return candidate.request();
        }

        boolean isInvited() {
            return decision instanceof Invite;
        }

        /** Where it goes, and its hash; null where nobody is written to: then the address has no business here. */
        String address() {
            return decision instanceof Invite invite ? request().address(invite.medium()).orElseThrow() : null;
        }

        byte[] addressHash() {
            return decision instanceof Invite invite ? candidate.addressHashes().get(invite.medium()) : null;
        }
    }

    /** Call within a transaction. */
    void plan(List<SurveyRequest> requests) {
        List<Candidate> candidates = candidates(requests);
        if (candidates.isEmpty()) {
            return;
        }
        Instant now = Instant.now(clock);
        List<Planned> planned = decide(candidates, now);
        Set<UUID> stored = store.save(planned);
        List<Planned> ours = planned.stream().filter(one -> stored.contains(one.id())).toList();
        addresses.remember(ours);
        lastInvitations.remember(ours.stream().filter(Planned::isInvited).flatMap(InvitationPlanner::entries).toList());
        outbox.publish(ours.stream().map(InvitationPlanner::suppressed).filter(Objects::nonNull)
                .map(InvitationSuppressed::toOutbox).toList());
        // Reported by another system in this very moment: decided again, now that it is known.
        plan(planned.stream().filter(one -> !stored.contains(one.id())).map(Planned::request).toList());
    }

    private List<Candidate> candidates(List<SurveyRequest> requests) {
        Map<List<String>, SurveyRequest> first = new LinkedHashMap<>();
        requests.forEach(request -> first.putIfAbsent(RequestStore.key(request), request));
        Map<List<String>, Boolean> known = store.known(first.values());
        return first.entrySet().stream().filter(entry -> known.getOrDefault(entry.getKey(), true))
                .map(entry -> new Candidate(entry.getValue(), entry.getValue().facts(), known.containsKey(entry.getKey()),
                        addresses.hashes(entry.getValue())))
                .toList();
    }

    private List<Planned> decide(List<Candidate> candidates, Instant now) {
        List<String> everyone = candidates.stream().flatMap(candidate -> candidate.persons().stream()).toList();
        Map<String, Instant> last = lastInvitations.lock(everyone);
        Set<String> optedOut = optOuts.among(everyone);
        Set<String> unusable = addresses.unusable(everyone);
        PolicyVersion policy = policies.currentVersion();
        List<Planned> planned = new ArrayList<>();
        for (Candidate candidate : candidates) {
            InvitationDecision decision = policy.policy().decide(candidate.facts(),
                    history(candidate, last, optedOut, unusable), now);
            if (decision instanceof Invite invite) {
                candidate.persons().forEach(person -> last.put(person, invite.at()));
            }
            planned.add(new Planned(UUID.randomUUID(), candidate, decision, policy.version(), now));
        }
        return planned;
    }

    private History history(Candidate candidate, Map<String, Instant> last, Set<String> optedOut, Set<String> unusable) {
        Collection<String> persons = candidate.persons();
        Instant latest = persons.stream().map(last::get).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
        Set<Medium> unreachable = Addresses.bounced(candidate.addressHashes(), unusable);
        boolean bounced = !unreachable.isEmpty();
        unreachable.addAll(addresses.unreachableBy());
        return new History(persons.stream().anyMatch(optedOut::contains), candidate.askedElsewhere(), latest, unreachable,
                bounced);
    }

    private static Stream<LastInvitations.Entry> entries(Planned planned) {
        Invite invite = (Invite) planned.decision();
        return planned.candidate().persons().stream()
                .map(person -> new LastInvitations.Entry(person, planned.id(), invite.at()));
    }

    private static InvitationSuppressed suppressed(Planned planned) {
        SurveyRequest request = planned.request();
        return planned.decision() instanceof Suppress suppress ? new InvitationSuppressed(request.source(),
                request.externalId(), request.customerKey(), suppress.why(), planned.now()) : null;
    }
}
