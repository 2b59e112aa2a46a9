package org.fcrsuite.local.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.fcrsuite.local.simulator.History.Played;

/**
 * A contact centre that does not exist, with 90 days behind it. The same seed and day give the same contacts with the
 * same ids; a later hour of the day only adds to them. What no real centre knows is known here: which issues were
 * really solved at the first contact.
 */
public final class SimulatedCentre {

    public static final long SEED = 20_260_301L;
    public static final ZoneId ZONE = OpeningHours.ZONE;

    private final Instant now;
    private final List<Step> steps;
    private final List<Answer> answers;

    private SimulatedCentre(Instant now, List<Step> steps, List<Answer> answers) {
        this.now = now;
        this.steps = steps;
        this.answers = answers;
    }

    /** The centre as it stands at {@code now}: what is not over by then is not in it. */
    public static SimulatedCentre at(Instant now, long seed) {
        LocalDate today = now.atZone(OpeningHours.ZONE).toLocalDate();
        List<Played> history = History.until(today, seed);
        List<Step> over = history.stream().map(Played::step).filter(s -> !s.contact().endedAt().isAfter(now)).toList();
        List<Answer> answers = Surveys.about(history, new Chance(~seed)).stream()
                .filter(a -> !a.deliveredAt().isAfter(now)).map(a -> a.asOf(now)).toList();
        return new SimulatedCentre(now, over, answers);
    }

    List<Contact> contacts() {
        return steps.stream().map(Step::contact).toList();
    }

    /** Every request that was delivered, with the answer where there is one. */
    List<Answer> answers() {
        return answers;
    }

    /**
     * The share of issues that were really solved at the first contact, over the contacts and days that a report by
     * the default definition counts: first contacts whose day, and the 7 days after it, are over.
     */
    public double trueFcr() {
        List<Step> firsts = FirstContacts.among(steps).stream().filter(this::isFinal).toList();
        return firsts.stream().filter(Step::solvedAtFirstContact).count() / (double) firsts.size();
    }

    private boolean isFinal(Step step) {
        LocalDate day = step.contact().endedAt().atZone(OpeningHours.ZONE).toLocalDate();
        Instant dayIsOver = day.plusDays(1).atStartOfDay(OpeningHours.ZONE).toInstant();
        return !dayIsOver.plus(FirstContacts.WINDOW).isAfter(now);
    }
}
