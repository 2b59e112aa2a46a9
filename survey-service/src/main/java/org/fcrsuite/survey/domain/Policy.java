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
 * @param recontactPeriod
 *        least time between two invitations to one customer or address
 * @param media
 *        by which people are asked; the first by which somebody can be reached is taken
 * @param zone
 *        in which quiet hours are read for customers whose own zone is not known
 */
public record Policy(Scope scope, double share, Timing timing, Duration recontactPeriod, OpenHours openHours,
        List<Medium> media, ZoneId zone) {

    public Policy {
        media = List.copyOf(media);
    }

    public InvitationDecision decide(SurveyRequest request, History history, Instant now) {
        return decide(ContactFacts.of(request), history, now);
    }

    public InvitationDecision decide(ContactFacts contact, History history, Instant now) {
        Reason kind = scope.objection(contact);
        if (kind != null) {
            return new Suppress(kind);
        }
        Reason person = unfitCustomer(contact, history);
        if (person != null) {
            return new Suppress(person);
        }
        if (!Sample.of(contact.source(), contact.externalId()).within(share)) {
            return new Suppress(Reason.NOT_SAMPLED);
        }
        Instant at = firstMoment(contact, now);
        if (tooOld(contact.endedAt(), at)) {
            return new Suppress(Reason.CONTACT_TOO_OLD);
        }
        if (tooSoon(history.lastInvitedAt(), at)) {
            return new Suppress(Reason.RECONTACT_PERIOD);
        }
        return new Invite(at, medium(contact, history).orElseThrow());
    }

    /** Asked again at the moment of sending: an outage may have made a message late. */
    public boolean tooOld(Instant endedAt, Instant at) {
        return at.isAfter(endedAt.plus(timing.maxAge()));
    }

    /** @param zones as {@link RecipientZones#text} has written them, or null */
    public Instant nextOpen(Instant at, String zones) {
        return openHours.next(at, RecipientZones.of(zones, zone));
    }

    /**
     * When whoever was sent a message is reminded of it; never at night, and only while there is time to answer.
     *
     * @param zones
     *        as {@link RecipientZones#text} has written them, or null
     */
    public Optional<Instant> remindAt(Instant sentAt, String zones) {
        return Optional.of(timing.reminder()).filter(Reminder::on)
                .map(reminder -> nextOpen(sentAt.plus(reminder.after()), zones))
                .filter(at -> at.isBefore(sentAt.plus(timing.expiry())));
    }

    private Reason unfitCustomer(ContactFacts contact, History history) {
        if (history.askedElsewhere()) {
            return Reason.ASKED_ELSEWHERE;
        }
        if (contact.customerKey() == null) {
            return Reason.NO_CUSTOMER;
        }
        if (history.optedOut()) {
            return Reason.OPTED_OUT;
        }
        Reason unreachable = history.bounced() ? Reason.ADDRESS_BOUNCED : Reason.NO_ADDRESS;
        return medium(contact, history).isPresent() ? null : unreachable;
    }

    private Optional<Medium> medium(ContactFacts contact, History history) {
        return media.stream().filter(medium -> !history.unreachableBy().contains(medium))
                .filter(contact.reachableBy()::contains).findFirst();
    }

    /** After the delay, but on the next business day at the latest, and never at night. */
    private Instant firstMoment(ContactFacts contact, Instant now) {
        RecipientZones zones = RecipientZones.of(contact.zones(), zone);
        Instant end = contact.endedAt();
        Instant wanted = openHours.next(end.plus(timing.delay()), zones);
        Instant planned = wanted.isBefore(openHours.closeOfNextBusinessDay(end, zones.first())) ? wanted
                : openHours.openingOfNextBusinessDay(end, zones.first());
        return openHours.next(planned.isBefore(now) ? now : planned, zones);
    }

    // Contacts arrive out of order, so the other invitation may lie after this one as well as before it.
    private boolean tooSoon(Instant lastInvitedAt, Instant at) {
        return lastInvitedAt != null && Duration.between(lastInvitedAt, at).abs().compareTo(recontactPeriod) < 0;
    }
}
