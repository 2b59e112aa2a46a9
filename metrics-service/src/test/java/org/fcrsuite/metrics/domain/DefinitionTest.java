package org.fcrsuite.metrics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.metrics.domain.ContactFixture.aContact;
import static org.fcrsuite.metrics.domain.VerdictKind.EXCLUDED;
import static org.fcrsuite.metrics.domain.VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT;
import static org.fcrsuite.metrics.domain.VerdictKind.PENDING;
import static org.fcrsuite.metrics.domain.VerdictKind.RESOLVED_AT_FIRST_CONTACT;
import static org.fcrsuite.metrics.domain.VerdictKind.UNDETERMINED;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

class DefinitionTest {

    private final DefinitionBuilder rules = Definition.named("test");
    private final Contact repeat = aContact("repeat").startedAt("2026-03-05T10:00:00Z").contact();

    @Test
    void aContactWithNothingAgainstItIsResolved() {
        assertThat(internal(aContact("1"))).isEqualTo(verdict(RESOLVED_AT_FIRST_CONTACT, Reason.NOTHING_AGAINST_IT));
    }

    @Test
    void aRepeatInsideTheWindowOverridesTheAgentsYes() {
        ContactFixture resolved = aContact("1").agentSaid(Disposition.RESOLVED);

        assertThat(internal(resolved, repeat)).isEqualTo(verdict(NOT_RESOLVED_AT_FIRST_CONTACT, Reason.REPEATED));
        rules.windowDays(4);
        assertThat(internal(resolved, repeat).kind()).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        rules.windowDays(3);
        assertThat(internal(resolved, repeat).kind()).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void issuesAreCountedByTheirFirstContactUnlessEveryContactIs() {
        Contact first = aContact("1").contact();

        assertThat(internalOf(repeat, first, repeat)).isEqualTo(verdict(EXCLUDED, Reason.IS_A_REPEAT));
        rules.unit(Unit.ALL_CONTACTS);
        assertThat(internalOf(repeat, first, repeat).kind()).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void transferEscalationAndReopenCountWhereTheirSwitchSaysSo() {
        ContactFixture troubled = aContact("1").transferred(2).escalated(true).reopened(1);

        assertThat(internal(troubled)).isEqualTo(verdict(NOT_RESOLVED_AT_FIRST_CONTACT, Reason.REOPENED));
        rules.reopen(Rule.ALLOWED);
        assertThat(internal(troubled).kind()).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        rules.transfer(Rule.DISQUALIFIES).escalation(Rule.DISQUALIFIES);
        assertThat(internal(troubled).reasons()).containsExactly(Reason.TRANSFERRED, Reason.ESCALATED);
    }

    @Test
    void theAgentsWordIsIgnoredUnlessAskedFor() {
        ContactFixture unresolved = aContact("1").agentSaid(Disposition.UNRESOLVED);
        ContactFixture silent = aContact("1");

        assertThat(internal(unresolved).kind()).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        rules.disposition(DispositionRule.MUST_NOT_BE_UNRESOLVED);
        assertThat(internal(unresolved).reasons()).containsExactly(Reason.AGENT_SAID_UNRESOLVED);
        assertThat(internal(silent).kind()).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        rules.disposition(DispositionRule.MUST_BE_RESOLVED);
        assertThat(internal(silent).reasons()).containsExactly(Reason.AGENT_DID_NOT_SAY_RESOLVED);
    }

    @Test
    void touchesAreLimitedAndUnknownOnesLeaveTheVerdictOpen() {
        rules.maxAgentReplies(1).maxCustomerReplies(0).maxAgents(1);

        assertThat(internal(aContact("1").touched(1, 0, 1)).kind()).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        assertThat(internal(aContact("1").touched(2, 1, 2)).reasons()).containsExactly(Reason.TOO_MANY_AGENT_REPLIES,
                Reason.TOO_MANY_CUSTOMER_REPLIES, Reason.TOO_MANY_AGENTS);
        assertThat(internal(aContact("1").touched(null, 0, 1)))
                .isEqualTo(verdict(UNDETERMINED, Reason.AGENT_REPLIES_UNKNOWN));
        assertThat(internal(aContact("1").touched(null, 5, 1)).kind()).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void outboundAbandonedAndAutomatedAreLeftOutUnlessKept() {
        ContactFixture all = aContact("1").outbound().abandoned(true).automated(true);

        assertThat(internal(all).reasons()).containsExactly(Reason.OUTBOUND, Reason.ABANDONED, Reason.AUTOMATED);
        rules.excludeOutbound(false).excludeAbandoned(false).excludeAutomated(false);
        assertThat(internal(all).kind()).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void unassignedContactsAndHardTopicsAreLeftOutOnDemand() {
        ContactFixture unassigned = aContact("1").withAgent(null).about("hardware");

        assertThat(internal(unassigned).kind()).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        rules.excludeUnassigned(true).excludeTopics(Set.of("hardware"));
        assertThat(internal(unassigned).reasons()).containsExactly(Reason.UNASSIGNED, Reason.TOPIC_LEFT_OUT);
    }

    @Test
    void whatIsMissingLeavesItUndetermined() {
        assertThat(internal(aContact("1").ofAnUnknownCustomer())).isEqualTo(verdict(UNDETERMINED, Reason.NO_CUSTOMER));
        assertThat(internal(aContact("1").about(null))).isEqualTo(verdict(UNDETERMINED, Reason.NO_ISSUE));
    }

    @Test
    void untilTheWindowHasClosedItIsPendingAndSaysWhatIsAlreadyKnown() {
        Outcome untroubled = outcome(aContact("1").contact());
        Outcome repeated = outcome(aContact("1").contact(), repeat);
        Outcome open = outcome(aContact("1").stillOpen().contact());

        assertThat(rules.build().internalVerdict(untroubled, "billing", false).canStillBeResolved()).isTrue();
        Verdict lost = rules.build().internalVerdict(repeated, "billing", false);
        assertThat(lost).isEqualTo(verdict(PENDING, Reason.WINDOW_OPEN, Reason.REPEATED));
        assertThat(lost.canStillBeResolved()).isFalse();
        assertThat(rules.build().internalVerdict(open, "billing", true)).isEqualTo(verdict(PENDING, Reason.STILL_OPEN));
    }

    @Test
    void theTwoQuestionRuleAsksForYesAndOnce() {
        assertThat(external(Answer.YES, ContactsTaken.ONCE).kind()).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        assertThat(external(Answer.YES, ContactsTaken.TWICE))
                .isEqualTo(verdict(NOT_RESOLVED_AT_FIRST_CONTACT, Reason.TOOK_MORE_THAN_ONE_CONTACT));
        assertThat(external(Answer.NO, null).kind()).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        assertThat(external(Answer.NOT_YET, ContactsTaken.ONCE).kind()).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        assertThat(external(Answer.YES, null)).isEqualTo(verdict(UNDETERMINED, Reason.CONTACTS_TAKEN_NOT_ANSWERED));
        rules.mustBeOneContact(false);
        assertThat(external(Answer.YES, ContactsTaken.TWICE).kind()).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void partlyIsNotResolvedOrLeftOut() {
        assertThat(external(Answer.PARTLY, ContactsTaken.ONCE).kind()).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        rules.partly(Partly.LEFT_OUT);
        assertThat(external(Answer.PARTLY, ContactsTaken.ONCE)).isEqualTo(verdict(EXCLUDED, Reason.PARTLY_LEFT_OUT));
    }

    @Test
    void noAnswerIsUnknownNeverNo() {
        Outcome silent = outcome(aContact("1").survey(new Survey(Asked.DELIVERED, false, null, null, false)).contact());

        assertThat(rules.build().externalVerdict(silent, "billing")).isEqualTo(verdict(UNDETERMINED, Reason.NOT_ANSWERED));
        assertThat(external(null, ContactsTaken.ONCE)).isEqualTo(verdict(UNDETERMINED, Reason.RESOLUTION_NOT_ANSWERED));
    }

    private Verdict external(Answer answer, ContactsTaken taken) {
        return rules.build().externalVerdict(outcome(aContact("1").answered(answer, taken).contact()), "billing");
    }

    private Verdict internal(ContactFixture contact, Contact... others) {
        Contact first = contact.contact();
        return rules.build().internalVerdict(outcome(first, others), first.topic(), true);
    }

    private Verdict internalOf(Contact one, Contact... all) {
        Outcome outcome = new ChainMeasurer(rules.build().chaining()).measure(List.of(all)).stream()
                .filter(measured -> measured.contact().equals(one)).findFirst().orElseThrow().outcome();
        return rules.build().internalVerdict(outcome, one.topic(), true);
    }

    private Outcome outcome(Contact first, Contact... others) {
        List<Contact> all = new java.util.ArrayList<>(List.of(others));
        all.add(first);
        return new ChainMeasurer(rules.build().chaining()).measure(all).stream()
                .filter(measured -> measured.contact().equals(first)).findFirst().orElseThrow().outcome();
    }

    private static Verdict verdict(VerdictKind kind, Reason... reasons) {
        return new Verdict(kind, List.of(reasons));
    }
}
