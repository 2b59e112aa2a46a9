package org.fcrsuite.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SuspicionRuleTest {

    private final SuspicionRule rule = new SuspicionRule(Duration.ofSeconds(10), Duration.ofSeconds(3), 20, 5);

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
    void aScannerThatSaysSoIsSuspectHoweverItCame() {
        Suspicion suspicion = rule.judge(traces(3_600, 60, AgentClass.SCANNER, UserAction.UNKNOWN, 1, false));

        assertThat(suspicion.signs()).containsExactly(Sign.SCANNER_AGENT);
        assertThat(suspicion.isSuspect()).isTrue();
    }

    @Test
    void aProgramThatSaysSoIsSuspectHoweverLate() {
        Suspicion suspicion = rule.judge(traces(3_600, 60, AgentClass.LIBRARY, UserAction.UNKNOWN, 1, false));

        assertThat(suspicion.signs()).containsExactly(Sign.PROGRAM_AGENT);
        assertThat(suspicion.isSuspect()).isTrue();
    }

    @Test
    void aFormThatAScriptSentIsSuspectHoweverLate() {
        assertThat(rule.judge(traces(3_600, 60, AgentClass.BROWSER, UserAction.ABSENT, 1, false)).isSuspect()).isTrue();
    }

    @Test
    void noOtherSignIsEnoughByItself() {
        for (AgentClass agent : new AgentClass[] { AgentClass.NONE, AgentClass.OTHER, AgentClass.HEADLESS }) {
            assertThat(rule.judge(traces(3_600, 60, agent, UserAction.UNKNOWN, 1, false)).isSuspect()).as("%s", agent)
                    .isFalse();
        }
        assertThat(rule.judge(traces(9, 60, AgentClass.BROWSER, UserAction.UNKNOWN, 1, false)).isSuspect()).isFalse();
        assertThat(rule.judge(traces(3_600, 2, AgentClass.BROWSER, UserAction.UNKNOWN, 1, false)).isSuspect()).isFalse();
        assertThat(rule.judge(traces(3_600, 60, AgentClass.BROWSER, UserAction.UNKNOWN, 1, true)).isSuspect()).isFalse();
        assertThat(rule.judge(traces(3_600, 60, AgentClass.BROWSER, UserAction.UNKNOWN, 20, false)).isSuspect()).isFalse();
    }

    @Test
    void severalTogetherAre() {
        Suspicion gateway = rule.judge(traces(2, 2, AgentClass.HEADLESS, UserAction.UNKNOWN, 1, false));

        assertThat(gateway.signs()).containsExactly(Sign.STEERED_AGENT, Sign.SOON_AFTER_DELIVERY, Sign.QUICK_ON_PAGE);
        assertThat(gateway.isSuspect()).isTrue();
        assertThat(rule.judge(traces(2, 60, AgentClass.OTHER, UserAction.UNKNOWN, 1, true)).isSuspect()).isTrue();
    }

    @Test
    void manyCustomersFromOneNetworkAreSuspectTogetherWithAnotherSign() {
        Suspicion gateway = rule.judge(traces(3_600, 60, AgentClass.HEADLESS, UserAction.UNKNOWN, 20, false));
        Suspicion carrier = rule.judge(traces(9, 2, AgentClass.BROWSER, UserAction.SEEN, 20, false));

        assertThat(gateway.signs()).containsExactly(Sign.STEERED_AGENT, Sign.BUSY_NETWORK);
        assertThat(gateway.isSuspect()).isTrue();
        assertThat(carrier.isSuspect()).isFalse();
    }

    @Test
    void whatIsNotKnownSpeaksNeitherWay() {
        Suspicion suspicion = rule.judge(new Traces(null, null, AgentClass.BROWSER, UserAction.UNKNOWN, 0, false));

        assertThat(suspicion.signs()).isEmpty();
        assertThat(suspicion.score()).isZero();
    }

    @Test
    void anySignAgainstAPersonPutsThemInDoubtUnlessAClickOutweighsIt() {
        assertThat(rule.judge(traces(3_600, 2, AgentClass.BROWSER, UserAction.UNKNOWN, 1, false)).isInDoubt()).isTrue();
        assertThat(rule.judge(traces(3_600, 60, AgentClass.OTHER, UserAction.UNKNOWN, 1, false)).isInDoubt()).isTrue();
        assertThat(rule.judge(traces(3_600, 2, AgentClass.BROWSER, UserAction.SEEN, 1, false)).isInDoubt()).isFalse();
        assertThat(rule.judge(traces(3_600, 60, AgentClass.BROWSER, UserAction.UNKNOWN, 1, false)).isInDoubt()).isFalse();
    }

    private static Traces traces(int afterDelivery, int onPage, AgentClass agent, UserAction action, int customers,
            boolean trapped) {
        return new Traces(Duration.ofSeconds(afterDelivery), Duration.ofSeconds(onPage), agent, action, customers, trapped);
    }
}
