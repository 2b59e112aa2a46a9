package org.fcrsuite.survey.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds up what speaks for and against a person. Only a scanner or a program that says so, and a form that no click or key sent,
 * are suspect at once; all else takes several signs together: people are quick, share networks, and let their browser fill in
 * fields.
 *
 * @param soon
 *        after the message was sent, within which nobody has read it
 * @param quick
 *        on the page, within which nobody has read it
 * @param busy
 *        this many customers from one network are many
 * @param suspectFrom
 *        this score on
 */
public record SuspicionRule(Duration soon, Duration quick, int busy, int suspectFrom) {

    public Suspicion judge(Traces traces) {
        List<Sign> signs = new ArrayList<>();
        agent(traces, signs);
        if (isLess(traces.afterDelivery(), soon)) {
            signs.add(Sign.SOON_AFTER_DELIVERY);
        }
        if (isLess(traces.onPage(), quick)) {
            signs.add(Sign.QUICK_ON_PAGE);
        }
        if (traces.customersOfNetwork() >= busy) {
            signs.add(Sign.BUSY_NETWORK);
        }
        if (traces.trapped()) {
            signs.add(Sign.TRAP_FILLED);
        }
        int score = signs.stream().mapToInt(Sign::weight).sum();
        return new Suspicion(traces, signs, score, score >= suspectFrom);
    }

    private static void agent(Traces traces, List<Sign> signs) {
        traces.agent().sign().ifPresent(signs::add);
        switch (traces.action()) {
            case SEEN -> signs.add(Sign.USER_ACTION);
            case ABSENT -> signs.add(Sign.NO_USER_ACTION);
            case UNKNOWN -> {
                // Says nothing either way.
            }
        }
    }

    private static boolean isLess(Duration time, Duration limit) {
        return time != null && time.compareTo(limit) < 0;
    }
}
