package org.fcrsuite.metrics.statistics;

import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.BinomialTest;

/**
 * The matched set: contacts of which both sides have spoken.
 *
 * @param a both say resolved
 * @param b internal yes, customer no: silent failures
 * @param c internal no, customer yes
 * @param d both say no
 */
public record FourWay(long a, long b, long c, long d) {

    private static final double Z_95 = 1.959963984540054;

    public static final FourWay NONE = new FourWay(0, 0, 0, 0);

    public FourWay plus(boolean internal, boolean external, long contacts) {
        return new FourWay(a + (internal && external ? contacts : 0), b + (internal && !external ? contacts : 0),
                c + (!internal && external ? contacts : 0), d + (!internal && !external ? contacts : 0));
    }

    public FourWay plus(FourWay other) {
        return new FourWay(a + other.a, b + other.b, c + other.c, d + other.d);
    }

    public long n() {
        return a + b + c + d;
    }

    public Rate internal() {
        return Rate.of(a + b, n());
    }

    public Rate external() {
        return Rate.of(a + c, n());
    }

    /** Internal minus external; null where nothing matches. */
    public Double gap() {
        return n() == 0 ? null : (double) (b - c) / n();
    }

    /** The lower end of its 95 % interval. */
    public Double gapLow() {
        return n() == 0 ? null : Math.max(-1, gapInterval().low());
    }

    public Double gapHigh() {
        return n() == 0 ? null : Math.min(1, gapInterval().high());
    }

    /**
     * The Wald interval of a paired difference: its variance is (b + c − (b − c)²/n)/n² (Agresti 2013, 11.1.1). Where all
     * pairs are alike (both agree always, or the same side says yes each time) that has no width, which few answers do not
     * warrant: then half a pair is added to each cell (Agresti and Min 2005).
     */
    private Ranged gapInterval() {
        Ranged wald = gapInterval(b, c, n());
        return wald.low() < wald.high() ? wald : gapInterval(b + 0.5, c + 0.5, n() + 2.0);
    }

    private static Ranged gapInterval(double b, double c, double n) {
        double gap = (b - c) / n;
        double half = Z_95 * Math.sqrt(b + c - (b - c) * (b - c) / n) / n;
        return new Ranged(gap, gap - half, gap + half);
    }

    /** The share of which both say the same. */
    public Rate agreement() {
        return Rate.of(a + d, n());
    }

    /** Cohen's kappa (1960); null where chance alone would agree always. */
    public Double kappa() {
        if (n() == 0) {
            return null;
        }
        double n = n();
        double chance = ((a + b) / n) * ((a + c) / n) + ((c + d) / n) * ((b + d) / n);
        return chance == 1 ? null : ((a + d) / n - chance) / (1 - chance);
    }

    /** The prevalence-adjusted, bias-adjusted kappa (Byrt, Bishop, Carlin 1993): kappa falls where FCR is high. */
    public Double pabak() {
        return n() == 0 ? null : 2.0 * (a + d) / n() - 1;
    }

    /** McNemar's test (1947), exact: how probable so uneven a b and c are if neither side were stricter. */
    public Double mcnemarP() {
        if (n() == 0) {
            return null;
        }
        if (b + c == 0) {
            return 1.0;
        }
        return BinomialTest.withDefaults().with(AlternativeHypothesis.TWO_SIDED)
                .test(Math.toIntExact(b + c), Math.toIntExact(Math.min(b, c)), 0.5).getPValue();
    }

    /** McNemar's χ² without continuity correction; null where nothing differs. */
    public Double mcnemarChiSquared() {
        return b + c == 0 ? null : (double) (b - c) * (b - c) / (b + c);
    }

    /** Of the contacts that customers call resolved, the share that the records do. */
    public Rate sensitivity() {
        return Rate.of(a, a + c);
    }

    /** Of the contacts that customers do not call resolved, the share that the records do not. */
    public Rate specificity() {
        return Rate.of(d, b + d);
    }

    /** How often the records' yes is the customer's. */
    public Rate positivePredictiveValue() {
        return Rate.of(a, a + b);
    }

    /** How often the records' no is the customer's. */
    public Rate negativePredictiveValue() {
        return Rate.of(d, c + d);
    }
}
