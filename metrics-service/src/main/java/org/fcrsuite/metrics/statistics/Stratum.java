package org.fcrsuite.metrics.statistics;

/**
 * Contacts that are alike, for the estimate.
 *
 * @param internalYes of all final contacts, answered or not, those that the records call resolved
 * @param internalNo of all final contacts, the others
 * @param matched those of them that a customer answered about
 */
public record Stratum(long internalYes, long internalNo, FourWay matched) {

    public static final Stratum NONE = new Stratum(0, 0, FourWay.NONE);

    public Stratum plus(Stratum other) {
        return new Stratum(internalYes + other.internalYes, internalNo + other.internalNo, matched.plus(other.matched));
    }

    public long contacts() {
        return internalYes + internalNo;
    }

    /** How many would be resolved if the silent answered as those with the same internal verdict did. */
    double expectedResolved(FourWay answers) {
        return share(internalYes, answers.a(), answers.b()) + share(internalNo, answers.c(), answers.d());
    }

    /** Whether the answers say something of each internal verdict that occurs. */
    boolean canBeEstimatedBy(FourWay answers) {
        return (internalYes == 0 || answers.a() + answers.b() > 0) && (internalNo == 0 || answers.c() + answers.d() > 0);
    }

    private static double share(long contacts, long yes, long no) {
        return contacts == 0 ? 0 : contacts * (double) yes / (yes + no);
    }
}
