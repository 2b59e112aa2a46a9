package org.fcrsuite.metrics.statistics;

import java.util.SplittableRandom;

/**
 * Random numbers with a binomial distribution, exactly: by inversion where few successes are expected (Kachitvichyanukul
 * and Schmeiser 1988, algorithm BINV), else by transformed rejection (Hörmann 1993, algorithm BTRS), whose cost does not
 * grow with the trials.
 */
final class Binomial {

    private static final double FEW = 10;
    private static final double[] LOG_FACTORIALS = new double[16];
    private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

    static {
        for (int k = 2; k < LOG_FACTORIALS.length; k++) {
            LOG_FACTORIALS[k] = LOG_FACTORIALS[k - 1] + Math.log(k);
        }
    }

    private Binomial() {
    }

    static int draw(int trials, double p, SplittableRandom random) {
        if (trials == 0 || p <= 0) {
            return 0;
        }
        if (p >= 1) {
            return trials;
        }
        if (p > 0.5) {
            return trials - draw(trials, 1 - p, random);
        }
        return trials * p < FEW ? byInversion(trials, p, random) : byRejection(trials, p, random);
    }

    private static int byInversion(int trials, double p, SplittableRandom random) {
        double odds = p / (1 - p);
        double none = Math.pow(1 - p, trials);
        while (true) {
            double rest = random.nextDouble();
            double probability = none;
            int successes = 0;
            while (rest > probability && successes <= trials) {
                rest -= probability;
                successes++;
                probability *= ((trials + 1.0) / successes - 1) * odds;
            }
            // What rounding leaves beyond the last possible number is drawn again.
            if (successes <= trials) {
                return successes;
            }
        }
    }

    /** The names are the paper's. */
    private static int byRejection(int n, double p, SplittableRandom random) {
        double spq = Math.sqrt(n * p * (1 - p));
        double b = 1.15 + 2.53 * spq;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double c = n * p + 0.5;
        double vr = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * spq;
        int m = (int) Math.floor((n + 1) * p);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + c);
            if (us >= 0.07 && v <= vr) {
                return (int) k;
            }
            if (k >= 0 && k <= n
                    && Math.log(v * alpha / (a / (us * us) + b)) <= logRatio(n, m, (int) k, Math.log(p / (1 - p)))) {
                return (int) k;
            }
        }
    }

    /** How probable k is beside the mode m, as a logarithm. */
    private static double logRatio(int n, int m, int k, double logOdds) {
        return logFactorial(m) + logFactorial(n - m) - logFactorial(k) - logFactorial(n - k) + (k - m) * logOdds;
    }

    /** By Stirling's series where the numbers are large. */
    private static double logFactorial(int k) {
        if (k < LOG_FACTORIALS.length) {
            return LOG_FACTORIALS[k];
        }
        double x = k;
        return (x + 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + 1 / (12 * x) - 1 / (360 * x * x * x);
    }
}
