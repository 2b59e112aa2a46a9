package org.fcrsuite.metrics.statistics;

/** Answers by their counts. */
final class SomeAnswers {

    private SomeAnswers() {
    }

    static Answers of(int stratum, FourWay counts, int answersEach) {
        Answers answers = new Answers();
        add(answers, 0, stratum, counts, answersEach);
        return answers;
    }

    /** @param answersEach of one customer, and of the next the following ones */
    static void add(Answers answers, int firstCustomer, int stratum, FourWay counts, int answersEach) {
        for (int i = 0; i < counts.n(); i++) {
            boolean internal = i < counts.a() + counts.b();
            boolean external = i < counts.a() || !internal && i < counts.n() - counts.d();
            answers.add(firstCustomer + i / answersEach, stratum, internal, external);
        }
    }
}
