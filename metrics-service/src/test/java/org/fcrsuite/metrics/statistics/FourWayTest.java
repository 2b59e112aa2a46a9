package org.fcrsuite.metrics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FourWayTest {

    private static final Offset<Double> FIVE_DECIMALS = within(0.000005);
    private final FourWay golden = new FourWay(230, 50, 20, 100);

    @Test
    void theGoldenFiguresComeOut() {
        assertThat(golden.internal().rate()).isCloseTo(0.7, FIVE_DECIMALS);
        assertThat(golden.external().rate()).isCloseTo(0.625, FIVE_DECIMALS);
        assertThat(golden.agreement().rate()).isCloseTo(0.825, FIVE_DECIMALS);
        assertThat(golden.kappa()).isCloseTo(0.61111, FIVE_DECIMALS);
        assertThat(golden.pabak()).isCloseTo(0.65, FIVE_DECIMALS);
        assertThat(golden.mcnemarChiSquared()).isCloseTo(12.85714, FIVE_DECIMALS);
        assertThat(golden.mcnemarP()).isCloseTo(0.00044, FIVE_DECIMALS);
        assertThat(golden.gap()).isCloseTo(0.075, FIVE_DECIMALS);
        assertThat(golden.gapLow()).isCloseTo(0.03467, FIVE_DECIMALS);
        assertThat(golden.gapHigh()).isCloseTo(0.11533, FIVE_DECIMALS);
        assertThat(golden.sensitivity().rate()).isCloseTo(0.92, FIVE_DECIMALS);
        assertThat(golden.specificity().rate()).isCloseTo(0.66667, FIVE_DECIMALS);
        assertThat(golden.positivePredictiveValue().rate()).isCloseTo(230.0 / 280, FIVE_DECIMALS);
        assertThat(golden.negativePredictiveValue().rate()).isCloseTo(100.0 / 120, FIVE_DECIMALS);
    }

    /** Agresti, Categorical Data Analysis, approval ratings: 794, 150, 86, 570; χ² = 17.36 as R's mcnemar.test(correct=F). */
    @Test
    void mcNemarAgreesWithAPublishedTable() {
        FourWay approval = new FourWay(794, 150, 86, 570);

        assertThat(approval.mcnemarChiSquared()).isCloseTo(17.3559, within(0.0001));
        assertThat(approval.gap()).isCloseTo(0.04, within(0.0001));
        assertThat(approval.gapLow()).isCloseTo(0.0213, within(0.0001));
        assertThat(approval.gapHigh()).isCloseTo(0.0587, within(0.0001));
    }

    @Test
    void whereNothingMatchesNothingIsSaid() {
        assertThat(FourWay.NONE.gap()).isNull();
        assertThat(FourWay.NONE.kappa()).isNull();
        assertThat(FourWay.NONE.pabak()).isNull();
        assertThat(FourWay.NONE.mcnemarP()).isNull();
        assertThat(FourWay.NONE.agreement().rate()).isNull();
    }

    @Test
    void whereAllAgreeKappaSaysNothingAndPabakDoes() {
        FourWay allYes = new FourWay(40, 0, 0, 0);

        assertThat(allYes.kappa()).isNull();
        assertThat(allYes.pabak()).isEqualTo(1);
        assertThat(allYes.mcnemarP()).isEqualTo(1);
    }

    /** By hand: ±1.959964·√1/42; the formula is that of diffpropci.mp in R's package PropCIs. */
    @Test
    void whoAlwaysAgreeOverFewContactsMayStillDiffer() {
        FourWay agreed = new FourWay(30, 0, 0, 10);

        assertThat(agreed.gap()).isZero();
        assertThat(agreed.gapLow()).isCloseTo(-0.04667, FIVE_DECIMALS);
        assertThat(agreed.gapHigh()).isCloseTo(0.04667, FIVE_DECIMALS);
    }

    /** By hand: 40/42 ± 1.959964·√(41 − 40²/42)/42. */
    @Test
    void whereOnlyTheRecordsSayYesTheGapIsNotWholeForCertain() {
        FourWay opposed = new FourWay(0, 40, 0, 0);

        assertThat(opposed.gap()).isEqualTo(1);
        assertThat(opposed.gapLow()).isCloseTo(0.87285, FIVE_DECIMALS);
        assertThat(opposed.gapHigh()).isEqualTo(1);
    }

    @Test
    void theGapLiesWithinItsIntervalWhateverTheAnswersAre() {
        for (int i = 0; i < 256; i++) {
            FourWay any = new FourWay(i & 3, i >> 2 & 3, i >> 4 & 3, i >> 6 & 3);
            if (any.n() > 0) {
                assertThat(any.gap()).isBetween(any.gapLow(), any.gapHigh());
                assertThat(any.gapLow()).isLessThan(any.gapHigh());
            }
        }
    }
}
