package org.fcrsuite.survey.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.fcrsuite.survey.domain.InvitationDecision.Invite;
import org.fcrsuite.survey.domain.InvitationDecision.Suppress;

/**
 * Who is asked, and when.
 *
 * @param scope
 *        which contacts are asked about at all
 * @param share
 *        of the contacts, 0 to 1, that is asked about; which ones follows from the contact alone, so that every replica
 *        agrees and asking again gives the same answer
 * @param delay
 *        between the end of the contact and the message
 * @param maxAge
 *        after the end of the contact beyond which no message may arrive
 * @param recontactPeriod
 *        least time between two invitations to one customer or address
 * @param media
 *        by which people are asked; the first by which somebody can be reached is taken
 * @param zone
 *        in which quiet hours are read for customers whose own zone is not known
 */
public record Policy(Scope scope, double share, Duration delay, Duration maxAge, Duration recontactPeriod, OpenHours openHours,
        List<Medium> media, ZoneId zone) {

    public InvitationDecision decide(SurveyRequest request, History history, Instant now) {
        Reason kind = scope.objection(request);
        if (kind != null) {
            return new Suppress(kind);
        }
        Reason person = unfitCustomer(request, history);
        if (person != null) {
            return new Suppress(person);
        }
        if (!Sample.of(request.source(), request.externalId()).within(share)) {
            return new Suppress(Reason.NOT_SAMPLED);
        }
        Instant at = firstMoment(request, now);
        if (tooOld(request.endedAt(), at)) {
            return new Suppress(Reason.CONTACT_TOO_OLD);
        }
        if (tooSoon(history.lastInvitedAt(), at)) {
            return new Suppress(Reason.RECONTACT_PERIOD);
        }
        return new Invite(at, medium(request, history).orElseThrow());
    }

    /** Asked again at the moment of sending: an outage may have made a message late. */
    public boolean tooOld(Instant endedAt, Instant at) {
        return at.isAfter(endedAt.plus(maxAge));
    }

    private Reason unfitCustomer(SurveyRequest request, History history) {
        if (history.askedElsewhere()) {
            return Reason.ASKED_ELSEWHERE;
        }
        if (request.customerKey() == null) {
            return Reason.NO_CUSTOMER;
        }
        if (history.optedOut()) {
            return Reason.OPTED_OUT;
        }
        return medium(request, history).isPresent() ? null : Reason.NO_ADDRESS;
    }

    private Optional<Medium> medium(SurveyRequest request, History history) {
        return media.stream().filter(medium -> !history.unreachableBy().contains(medium))
                .filter(medium -> request.address(medium).isPresent()).findFirst();
    }

    private Instant firstMoment(SurveyRequest request, Instant now) {
        Instant planned = request.endedAt().plus(delay);
        return openHours.next(planned.isBefore(now) ? now : planned, request.zoneOr(zone));
    }

    // Contacts arrive out of order, so the other invitation may lie after this one as well as before it.
    private boolean tooSoon(Instant lastInvitedAt, Instant at) {
        return lastInvitedAt != null && Duration.between(lastInvitedAt, at).abs().compareTo(recontactPeriod) < 0;
    }
}
