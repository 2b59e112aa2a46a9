package org.fcrsuite.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

class SimulatedCentreTest {

    private static final Instant NOW = Instant.parse("2026-05-12T14:00:00Z");
    private static final SimulatedCentre CENTRE = SimulatedCentre.at(NOW, SimulatedCentre.SEED);
    private static final Recount RECOUNT = Recount.of(CENTRE, NOW);

    @Test
    void theEstimateComesNearerToTheTruthThanTheInternalAndTheExternalFigureDo() {
        assertThat(nearest(CENTRE, NOW)).isTrue();
        assertThat(RECOUNT.estimate()).isCloseTo(CENTRE.trueFcr(), offset(0.04));
    }

    @Test
    void itDoesSoUnderOtherSeedsAndOnOtherDaysToo() {
        long nearest = LongStream.rangeClosed(1, 20).filter(seed -> {
            Instant now = NOW.plus(Duration.ofDays(17 * seed));
            return nearest(SimulatedCentre.at(now, seed), now);
        }).count();

        assertThat(nearest).isGreaterThanOrEqualTo(18);
    }

    @Test
    void theRecordsFlatterAndTheSurveyMalignsBySeveralPoints() {
        assertThat(RECOUNT.internal()).isBetween(0.70, 0.88).isGreaterThan(CENTRE.trueFcr() + 0.05);
        assertThat(RECOUNT.external()).isLessThan(CENTRE.trueFcr() - 0.03);
        assertThat(RECOUNT.internal() - RECOUNT.external()).isGreaterThan(0.05);
    }

    @Test
    void aPlausibleShareOfCustomersAnswers() {
        double rate = CENTRE.answers().stream().filter(Answer::answered).count() / (double) CENTRE.answers().size();

        assertThat(rate).isBetween(0.15, 0.35);
        assertThat(RECOUNT.answered()).isGreaterThan(1500);
    }

    @Test
    void itHasTheSizeOfARealCentre() {
        List<Contact> contacts = CENTRE.contacts();

        assertThat(contacts).hasSizeBetween(28_000, 32_000);
        assertThat(contacts.stream().map(Contact::customer).distinct()).hasSizeBetween(9_000, 12_000);
        assertThat(contacts.stream().map(c -> c.handling().agent()).distinct()).hasSizeBetween(50, 70);
        assertThat(contacts.stream().filter(c -> c.channel() == Channel.PHONE).count() / (double) contacts.size())
                .isBetween(0.35, 0.5);
    }

    @Test
    void noContactEndsBeforeItStartsOrAfterNow() {
        assertThat(CENTRE.contacts()).allSatisfy(c -> {
            assertThat(c.endedAt()).isAfterOrEqualTo(c.startedAt()).isBeforeOrEqualTo(NOW);
            assertThat(c.startedAt()).isAfter(NOW.minus(Duration.ofDays(91)));
        });
        assertThat(CENTRE.answers()).filteredOn(Answer::answered)
                .allSatisfy(a -> assertThat(a.respondedAt()).isAfter(a.deliveredAt()).isBeforeOrEqualTo(NOW));
    }

    @Test
    void onlyTicketsHaveCaseNumbers() {
        assertThat(CENTRE.contacts()).filteredOn(c -> c.caseNumber() != null)
                .allSatisfy(c -> assertThat(c.channel()).isEqualTo(Channel.EMAIL));
    }

    @Test
    void aLaterHourOfTheSameDayOnlyAddsContacts() {
        SimulatedCentre later = SimulatedCentre.at(NOW.plus(Duration.ofHours(5)), SimulatedCentre.SEED);

        assertThat(later.contacts()).hasSizeGreaterThan(CENTRE.contacts().size());
        assertThat(new HashSet<>(later.contacts()).containsAll(CENTRE.contacts())).isTrue();
    }

    @Test
    void theFirstContactTellsOnWhichDayTheHistoryBegins() {
        Contact first = CENTRE.contacts().get(0);

        assertThat(first.externalId()).isEqualTo("H-000001");
        assertThat(first.startedAt().atZone(OpeningHours.ZONE).toLocalDate())
                .isEqualTo(NOW.atZone(OpeningHours.ZONE).toLocalDate().minusDays(90));
    }

    private static boolean nearest(SimulatedCentre centre, Instant now) {
        Recount recount = Recount.of(centre, now);
        double distance = Math.abs(recount.estimate() - centre.trueFcr());
        return distance < Math.abs(recount.internal() - centre.trueFcr())
                && distance < Math.abs(recount.external() - centre.trueFcr());
    }
}
