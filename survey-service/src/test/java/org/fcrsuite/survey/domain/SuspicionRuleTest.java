package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SuspicionRuleTest {

    private final SuspicionRule rule = new SuspicionRule(Duration.ofSeconds(10), Duration.ofSeconds(3), 20, 3);

    @Test
    void aPersonAtABrowserIsNotSuspectHoweverQuick() {
        Suspicion suspicion = rule.judge(traces(4, 2, AgentClass.BROWSER, UserAction.SEEN, 1, false));

        assertThat(suspicion.signs()).containsExactly(Sign.USER_ACTION, Sign.SOON_AFTER_DELIVERY, Sign.QUICK_ON_PAGE);
        assertThat(suspicion.score()).isEqualTo(1);
        assertThat(suspicion.isSuspect()).isFalse();
    }

    @Test
    void anOldPhoneThatSaysNothingOfClicksIsNotSuspectWhenItsOwnerTakesTheirTime() {
        assertThat(rule.judge(traces(3_600, 20, AgentClass.OTHER, UserAction.UNKNOWN, 3, false)).isSuspect()).isFalse();
    }

    @Test
    void whatSaysThatNobodySitsBeforeItIsSuspectEvenWithAClick() {
        for (AgentClass machine : new AgentClass[] { AgentClass.LIBRARY, AgentClass.HEADLESS, AgentClass.SCANNER }) {
            Suspicion suspicion = rule.judge(traces(3_600, 60, machine, UserAction.SEEN, 1, false));
            assertThat(suspicion.isSuspect()).as("%s", machine).isTrue();
            assertThat(suspicion.signs()).contains(Sign.MACHINE_AGENT);
        }
    }

    @Test
    void noSoftSignIsEnoughByItself() {
        assertThat(rule.judge(traces(9, 60, AgentClass.BROWSER, UserAction.UNKNOWN, 1, false)).isSuspect()).isFalse();
        assertThat(rule.judge(traces(3_600, 2, AgentClass.BROWSER, UserAction.UNKNOWN, 1, false)).isSuspect()).isFalse();
        assertThat(rule.judge(traces(3_600, 60, AgentClass.BROWSER, UserAction.ABSENT, 1, false)).isSuspect()).isFalse();
        assertThat(rule.judge(traces(3_600, 60, AgentClass.BROWSER, UserAction.UNKNOWN, 1, true)).isSuspect()).isFalse();
        assertThat(rule.judge(traces(3_600, 60, AgentClass.NONE, UserAction.UNKNOWN, 1, false)).isSuspect()).isFalse();
    }

    @Test
    void twoSoftSignsAre() {
        assertThat(rule.judge(traces(9, 2, AgentClass.BROWSER, UserAction.UNKNOWN, 1, false)).isSuspect()).isTrue();
        assertThat(rule.judge(traces(3_600, 60, AgentClass.BROWSER, UserAction.ABSENT, 1, true)).isSuspect()).isTrue();
    }

    @Test
    void manyCustomersFromOneNetworkAreSuspectUnlessEachShowsAClick() {
        Suspicion gateway = rule.judge(traces(3_600, 60, AgentClass.BROWSER, UserAction.UNKNOWN, 20, false));
        Suspicion carrier = rule.judge(traces(3_600, 60, AgentClass.BROWSER, UserAction.SEEN, 20, false));

        assertThat(gateway.signs()).containsExactly(Sign.BUSY_NETWORK);
        assertThat(gateway.isSuspect()).isTrue();
        assertThat(carrier.isSuspect()).isFalse();
    }

    @Test
    void whatIsNotKnownSpeaksNeitherWay() {
        Suspicion suspicion = rule.judge(new Traces(null, null, AgentClass.BROWSER, UserAction.UNKNOWN, 0, false));

        assertThat(suspicion.signs()).isEmpty();
        assertThat(suspicion.score()).isZero();
    }

    private static Traces traces(int afterDelivery, int onPage, AgentClass agent, UserAction action, int customers,
            boolean trapped) {
        return new Traces(Duration.ofSeconds(afterDelivery), Duration.ofSeconds(onPage), agent, action, customers, trapped);
    }
}
