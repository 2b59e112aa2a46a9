package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerConfirmedTest {

    private static final int ALL = 0;
    private static final int EASY = 1;
    private static final int HARD = 2;

    private final FourWay golden = new FourWay(230, 50, 20, 100);

    @Test
    void theGoldenEstimateComesOut() {
        Estimate estimate = CustomerConfirmed.estimate(Map.of(ALL, new Stratum(7_400, 2_600, golden)),
                SomeAnswers.of(ALL, golden, 1));

        assertThat(estimate.rate()).isCloseTo(0.65119, within(0.000005));
        assertThat(estimate.low()).isBetween(0.600, 0.620);
        assertThat(estimate.high()).isBetween(0.680, 0.700);
    }

    @Test
    void theSameDataGiveTheSameInterval() {
        Map<Integer, Stratum> strata = Map.of(ALL, new Stratum(7_400, 2_600, golden));

        assertThat(CustomerConfirmed.estimate(strata, SomeAnswers.of(ALL, golden, 1)))
                .isEqualTo(CustomerConfirmed.estimate(strata, SomeAnswers.of(ALL, golden, 1)));
    }

    @Test
    void estimatesRestOnTheSameOnlyWhereTheSameCustomersAnswered() {
        Map<Integer, Stratum> strata = Map.of(ALL, new Stratum(7_400, 2_600, golden));

        assertThat(CustomerConfirmed.of(strata, SomeAnswers.of(ALL, golden, 1)).basis())
                .isEqualTo(CustomerConfirmed.of(strata, SomeAnswers.of(ALL, golden, 1)).basis())
                .isNotEqualTo(CustomerConfirmed.of(strata, SomeAnswers.of(ALL, golden, 2)).basis());
    }

    @Test
    void answersOfOneCustomerAreDrawnTogether() {
        Map<Integer, Stratum> strata = Map.of(ALL, new Stratum(7_400, 2_600, golden));

        Estimate apart = CustomerConfirmed.estimate(strata, SomeAnswers.of(ALL, golden, 1));
        Estimate together = CustomerConfirmed.estimate(strata, SomeAnswers.of(ALL, golden, 10));

        assertThat(together.rate()).isEqualTo(apart.rate());
        assertThat(together.high() - together.low()).isGreaterThan(2 * (apart.high() - apart.low()));
    }

    @Test
    void strataCorrectForWhoAnswers() {
        // Half of the contacts are hard; of those who answered, nine in ten had an easy one.
        FourWay easy = new FourWay(360, 0, 0, 0);
        FourWay hard = new FourWay(10, 30, 0, 0);
        Answers all = SomeAnswers.of(EASY, easy, 1);
        SomeAnswers.add(all, 1_000, HARD, hard, 1);

        Estimate estimate = CustomerConfirmed
                .estimate(Map.of(EASY, new Stratum(5_000, 0, easy), HARD, new Stratum(5_000, 0, hard)), all);

        assertThat(estimate.rate()).isCloseTo(0.625, within(1e-9));
        assertThat(estimate.strata()).isEqualTo(2);
    }

    @Test
    void aStratumWithFewAnswersBorrowsFromEveryone() {
        FourWay few = new FourWay(0, 3, 0, 0);
        Answers all = SomeAnswers.of(EASY, golden, 1);
        SomeAnswers.add(all, 1_000, HARD, few, 1);

        Estimate estimate = CustomerConfirmed
                .estimate(Map.of(EASY, new Stratum(500, 500, golden), HARD, new Stratum(100, 0, few)), all);

        double everyone = 230.0 / 283;
        assertThat(estimate.rate()).isCloseTo((500 * 230.0 / 280 + 500 * 20.0 / 120 + 100 * everyone) / 1_100, within(1e-9));
    }

    @Test
    void withoutAnswersOfAVerdictThereIsNoEstimate() {
        FourWay yesOnly = new FourWay(50, 0, 0, 0);

        Estimate estimate = CustomerConfirmed.estimate(Map.of(ALL, new Stratum(100, 10, yesOnly)),
                SomeAnswers.of(ALL, yesOnly, 1));

        assertThat(estimate).isEqualTo(Estimate.IMPOSSIBLE);
    }

    @Test
    void nothingIsEstimatedFromFewerThanThirtyAnswers() {
        FourWay few = new FourWay(20, 4, 1, 4);
        FourWay enough = new FourWay(20, 4, 2, 4);

        assertThat(CustomerConfirmed.estimate(Map.of(ALL, new Stratum(900, 100, few)), SomeAnswers.of(ALL, few, 1)))
                .isEqualTo(Estimate.IMPOSSIBLE);
        assertThat(CustomerConfirmed.estimate(Map.of(ALL, new Stratum(900, 100, enough)), SomeAnswers.of(ALL, enough, 1))
                .rate()).isNotNull();
    }

    /** Wilson's interval of 40 out of 40 begins at 40/(40 + 1.96²) = 0.91238. */
    @Test
    void fortyCustomersWhoAllSayYesDoNotSpeakForAllForCertain() {
        FourWay unanimous = new FourWay(40, 0, 0, 0);

        Estimate estimate = CustomerConfirmed.estimate(Map.of(ALL, new Stratum(1_000, 0, unanimous)),
                SomeAnswers.of(ALL, unanimous, 1));

        assertThat(estimate.rate()).isEqualTo(1);
        assertThat(estimate.low()).isCloseTo(0.91238, within(0.000005));
        assertThat(estimate.high()).isEqualTo(1);
    }

    /** Four customers of ten answers each are four, not forty: Wilson's interval of 0 out of 4 ends at 0.48989. */
    @Test
    void unanimousAnswersAreWorthTheirCustomers() {
        FourWay unanimous = new FourWay(0, 40, 0, 0);

        Estimate estimate = CustomerConfirmed.estimate(Map.of(ALL, new Stratum(1_000, 0, unanimous)),
                SomeAnswers.of(ALL, unanimous, 10));

        assertThat(estimate.rate()).isEqualTo(0);
        assertThat(estimate.low()).isEqualTo(0);
        assertThat(estimate.high()).isCloseTo(0.48989, within(0.000005));
    }

    /** One in four contacts is one that the records call unresolved, and all four customers asked of them say no. */
    @Test
    void aRowWithoutOneYesLeavesItsShareOpen() {
        FourWay answers = new FourWay(300, 100, 0, 4);
        Answers all = SomeAnswers.of(ALL, answers, 1);

        Estimate estimate = CustomerConfirmed.estimate(Map.of(ALL, new Stratum(750, 250, answers)), all);

        assertThat(estimate.rate()).isCloseTo(0.5625, within(1e-9));
        assertThat(estimate.low()).isBetween(0.52, 0.54);
        assertThat(estimate.high()).isBetween(0.5625 + 0.25 * 0.48, 0.5625 + 0.25 * 0.53);
    }

    /**
     * Centres with known truths: what their customers would say of all. Columns: strata, answers of each, how often the
     * records say yes, how often customers do of these and of the others, answers of a customer.
     */
    @ParameterizedTest(name = "{0} x {1} answers, {2} yes, {3} and {4}, {5} of a customer")
    @CsvSource({ "1, 400, 0.75, 0.80, 0.20, 1", "1, 120, 0.70, 0.80, 0.20, 1", "4, 150, 0.70, 0.85, 0.15, 1",
            "10, 60, 0.75, 0.80, 0.20, 1", "1, 400, 0.75, 0.80, 0.20, 2" })
    void theIntervalHoldsTheTruthInNineteenOfTwentyCentres(int strata, int answersEach, double yes, double ppv,
            double missed, int ofCustomer) {
        assertThat(new Centre(strata, answersEach, yes, ppv, missed, ofCustomer).heldTruth()).isBetween(0.93, 0.97);
    }

    /** Where hardly anybody disagrees, or few answer, an honest interval is a wide one. */
    @ParameterizedTest(name = "{0} x {1} answers, {2} yes, {3} and {4}, {5} of a customer")
    @CsvSource({ "1, 40, 0.80, 0.97, 0.10, 1", "1, 40, 1, 0.99, 0, 1", "1, 30, 0.90, 0.90, 0.05, 1",
            "8, 40, 0.90, 0.97, 0.03, 1", "10, 35, 0.90, 0.995, 0.10, 1", "1, 60, 0.95, 0.98, 0.02, 2" })
    void theIntervalHoldsTheTruthWhereSomeCellsAreEmpty(int strata, int answersEach, double yes, double ppv,
            double missed, int ofCustomer) {
        assertThat(new Centre(strata, answersEach, yes, ppv, missed, ofCustomer).heldTruth()).isGreaterThanOrEqualTo(0.9);
    }

    private record Centre(int strata, int answersEach, double yes, double ppv, double missed, int ofCustomer) {

        /** In which share of a thousand cases. */
        double heldTruth() {
            SplittableRandom random = new SplittableRandom(20_261_122);
            double truth = yes * ppv + (1 - yes) * missed;
            int cases = 0;
            int held = 0;
            for (int i = 0; i < 1_000; i++) {
                Estimate estimate = estimate(random);
                if (estimate.rate() != null) {
                    cases++;
                    held += estimate.low() <= truth && truth <= estimate.high() ? 1 : 0;
                }
            }
            return (double) held / cases;
        }

        Estimate estimate(SplittableRandom random) {
            Map<Integer, Stratum> counted = new HashMap<>();
            Answers all = new Answers();
            for (int stratum = 0; stratum < strata; stratum++) {
                FourWay matched = FourWay.NONE;
                for (int i = 0; i < answersEach; i += ofCustomer) {
                    boolean internal = random.nextDouble() < yes;
                    boolean external = random.nextDouble() < (internal ? ppv : missed);
                    // The same said twice by one customer: one answer's worth.
                    for (int again = 0; again < ofCustomer; again++) {
                        all.add(stratum * answersEach + i, stratum, internal, external);
                        matched = matched.plus(internal, external, 1);
                    }
                }
                counted.put(stratum, new Stratum(Math.round(10_000 * yes), Math.round(10_000 * (1 - yes)), matched));
            }
            return CustomerConfirmed.estimate(counted, all);
        }
    }
}
