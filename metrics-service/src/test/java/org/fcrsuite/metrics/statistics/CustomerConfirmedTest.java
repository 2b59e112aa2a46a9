package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.fcrsuite.metrics.statistics.Respondent.Answered;
import org.junit.jupiter.api.Test;

class CustomerConfirmedTest {

    private final FourWay golden = new FourWay(230, 50, 20, 100);

    @Test
    void theGoldenEstimateComesOut() {
        Estimate estimate = CustomerConfirmed.estimate(Map.of("all", new Stratum(7_400, 2_600, golden)),
                respondents("all", golden, 1));

        assertThat(estimate.rate()).isCloseTo(0.65119, within(0.000005));
        assertThat(estimate.low()).isBetween(0.600, 0.620);
        assertThat(estimate.high()).isBetween(0.680, 0.700);
    }

    @Test
    void theSameDataGiveTheSameInterval() {
        Map<String, Stratum> strata = Map.of("all", new Stratum(7_400, 2_600, golden));

        assertThat(CustomerConfirmed.estimate(strata, respondents("all", golden, 1)))
                .isEqualTo(CustomerConfirmed.estimate(strata, respondents("all", golden, 1)));
    }

    @Test
    void answersOfOneCustomerAreDrawnTogether() {
        Map<String, Stratum> strata = Map.of("all", new Stratum(7_400, 2_600, golden));

        Estimate apart = CustomerConfirmed.estimate(strata, respondents("all", golden, 1));
        Estimate together = CustomerConfirmed.estimate(strata, respondents("all", golden, 10));

        assertThat(together.rate()).isEqualTo(apart.rate());
        assertThat(together.high() - together.low()).isGreaterThan(2 * (apart.high() - apart.low()));
    }

    @Test
    void strataCorrectForWhoAnswers() {
        // Half of the contacts are hard; of those who answered, nine in ten had an easy one.
        FourWay easy = new FourWay(360, 0, 0, 0);
        FourWay hard = new FourWay(10, 30, 0, 0);
        List<Respondent<String>> all = new ArrayList<>(respondents("easy", easy, 1));
        all.addAll(respondents("hard", hard, 1));

        Estimate estimate = CustomerConfirmed.estimate(
                Map.of("easy", new Stratum(5_000, 0, easy), "hard", new Stratum(5_000, 0, hard)), all);

        assertThat(estimate.rate()).isCloseTo(0.625, within(1e-9));
        assertThat(estimate.strata()).isEqualTo(2);
    }

    @Test
    void aStratumWithFewAnswersBorrowsFromEveryone() {
        FourWay few = new FourWay(0, 3, 0, 0);

        Estimate estimate = CustomerConfirmed.estimate(
                Map.of("many", new Stratum(500, 500, golden), "few", new Stratum(100, 0, few)),
                respondents("many", golden, 1));

        double everyone = 230.0 / 283;
        assertThat(estimate.rate()).isCloseTo((500 * 230.0 / 280 + 500 * 20.0 / 120 + 100 * everyone) / 1_100, within(1e-9));
    }

    @Test
    void withoutAnswersOfAVerdictThereIsNoEstimate() {
        Estimate estimate = CustomerConfirmed.estimate(Map.of("all", new Stratum(10, 10, new FourWay(5, 0, 0, 0))), List.of());

        assertThat(estimate).isEqualTo(Estimate.IMPOSSIBLE);
    }

    private static List<Respondent<String>> respondents(String stratum, FourWay answers, int answersEach) {
        List<Answered<String>> all = new ArrayList<>();
        for (int i = 0; i < answers.n(); i++) {
            boolean internal = i < answers.a() + answers.b();
            boolean external = i < answers.a() || i >= answers.a() + answers.b() && i < answers.n() - answers.d();
            all.add(new Answered<>(stratum, internal, external));
        }
        List<Respondent<String>> customers = new ArrayList<>();
        for (int i = 0; i < all.size(); i += answersEach) {
            customers.add(new Respondent<>(all.subList(i, Math.min(i + answersEach, all.size()))));
        }
        return customers;
    }
}
