package org.fcrsuite.local.simulator;

import java.time.Duration;
import java.time.Instant;

import org.fcrsuite.local.simulator.Answer.ContactsTaken;
import org.fcrsuite.local.simulator.Answer.Resolved;

/**
 * Who answers, and what. Whether a customer answers depends mostly on what the centre can see itself (topic, channel,
 * whether they were back within the week) and a little on what it cannot (whether they were helped, their character).
 * Because of the first part the raw survey figure is far too low; weighting by the internal verdict mends that part.
 * Because of the second the weighted estimate is near the truth and not equal to it.
 */
final class SurveyBehaviour {

    private static final double USUALLY_SILENT = -1.72;
    private static final double BACK_WITHIN_THE_WEEK = 0.95;
    private static final double ANNOYED = 0.15;
    private static final double DELIGHTED = 0.35;
    private static final double REMINDED_BY_COMING_BACK = 0.5;
    private static final double COMMENTS = 0.15;
    private static final double RATES = 0.85;
    private static final Duration EXPIRES_AFTER = Duration.ofDays(7);

    /** A request that reached a customer. {@code backAt} is their next contact within the week, or null. */
    record Asked(Step step, Journey journey, Instant deliveredAt, Instant backAt) {

        Customer customer() {
            return journey.customer();
        }
    }

    private SurveyBehaviour() {
    }

    static Answer reaction(Asked asked, Chance chance) {
        String id = asked.step().contact().externalId();
        Instant respondedAt = respondsAt(asked, chance);
        boolean inTime = respondedAt.isBefore(asked.deliveredAt().plus(EXPIRES_AFTER));
        if (!chance.flipLogit(readiness(asked, chance)) || !inTime) {
            return Answer.none(id, asked.deliveredAt());
        }
        Resolved resolved = resolved(asked.journey().solvedBy(respondedAt), chance);
        ContactsTaken taken = taken(asked.journey().contactsBy(respondedAt), chance);
        String language = asked.customer().language();
        return new Answer(Contact.SOURCE, id, asked.deliveredAt(), respondedAt, resolved, taken,
                chance.flip(RATES) ? csat(resolved, taken, chance) : null,
                chance.flip(COMMENTS) ? Comments.of(language, resolved, chance) : null, language, "API");
    }

    private static double readiness(Asked asked, Chance chance) {
        Customer customer = asked.customer();
        double visible = asked.journey().topic().readinessToAnswer + asked.step().contact().channel().readinessToAnswer
                + (asked.backAt() != null || asked.step().wrote() > 0 ? BACK_WITHIN_THE_WEEK : 0);
        double hidden = asked.step().solved() ? (chance.flip(0.3) ? DELIGHTED : 0) : ANNOYED;
        double character = 0.2 * customer.persistence() + (customer.years() > 4 ? 0.2 : 0);
        return USUALLY_SILENT + visible + hidden + character;
    }

    /** Within hours, as a rule. Many of those who are back only then find the message in their mailbox. */
    private static Instant respondsAt(Asked asked, Chance chance) {
        boolean reminded = asked.backAt() != null && chance.flip(REMINDED_BY_COMING_BACK);
        Instant from = reminded && asked.backAt().isAfter(asked.deliveredAt()) ? asked.backAt() : asked.deliveredAt();
        return from.plusSeconds((long) Math.max(60, chance.around(5 * 3600, 1.3)));
    }

    /** Some do not know yet that it did not help, or are only polite; few deny what was solved. */
    private static Resolved resolved(boolean solved, Chance chance) {
        double draw = chance.uniform(0, 1);
        if (solved) {
            return draw < 0.96 ? Resolved.YES : draw < 0.985 ? Resolved.PARTLY : Resolved.NOT_YET;
        }
        return draw < 0.12 ? Resolved.YES : draw < 0.30 ? Resolved.PARTLY : draw < 0.58 ? Resolved.NOT_YET : Resolved.NO;
    }

    /** People miscount: hanging up in the queue felt like a contact, and a quick second call did not. */
    private static ContactsTaken taken(int contacts, Chance chance) {
        int remembered = contacts + (chance.flip(0.02) ? 1 : 0) - (contacts > 1 && chance.flip(0.1) ? 1 : 0);
        return switch (Math.max(1, remembered)) {
            case 1 -> ContactsTaken.ONCE;
            case 2 -> ContactsTaken.TWICE;
            default -> ContactsTaken.THREE_OR_MORE;
        };
    }

    private static int csat(Resolved resolved, ContactsTaken taken, Chance chance) {
        double mood = switch (resolved) {
            case YES -> 4.4;
            case PARTLY -> 3.1;
            case NOT_YET -> 2.5;
            case NO -> 1.8;
        };
        double tired = taken == ContactsTaken.ONCE ? 0 : 0.5;
        return (int) Math.max(1, Math.min(5, Math.round(mood - tired + 0.7 * chance.normal())));
    }
}
