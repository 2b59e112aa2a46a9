package org.fcrsuite.metrics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.metrics.domain.ContactFixture.aContact;
import static org.fcrsuite.metrics.domain.VerdictKind.EXCLUDED;
import static org.fcrsuite.metrics.domain.VerdictKind.NOT_RESOLVED_AT_FIRST_CONTACT;
import static org.fcrsuite.metrics.domain.VerdictKind.RESOLVED_AT_FIRST_CONTACT;
import static org.fcrsuite.metrics.domain.VerdictKind.UNDETERMINED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** One rule at a time, everything else as it is by default: each changes one verdict from what it is without it. */
class RulesOneByOneTest {

    private static final Instant TWO_DAYS_LATER = Instant.parse("2026-03-04T10:00:00Z");
    private final DefinitionBuilder rules = Definition.named("test");

    @Test
    void sameIssueByCaseNumberElseTopic() {
        Contact again = aContact("2").withCase("C-1").about("delivery").startedAt(TWO_DAYS_LATER.toString()).contact();
        assertThat(internal(aContact("1").withCase("C-1"), again)).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        assertThat(internal(aContact("1").withCase("C-2"), again)).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void sameIssueByTopic() {
        Contact again = aContact("2").withCase("C-2").startedAt(TWO_DAYS_LATER.toString()).contact();
        assertThat(internal(aContact("1").withCase("C-1"), again)).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        rules.sameIssue(SameIssue.TOPIC);
        assertThat(internal(aContact("1").withCase("C-1"), again)).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void sameIssueByAnyContact() {
        Contact again = aContact("2").about("delivery").startedAt(TWO_DAYS_LATER.toString()).contact();
        assertThat(internal(aContact("1"), again)).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        rules.sameIssue(SameIssue.ANY_CONTACT);
        assertThat(internal(aContact("1"), again)).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        assertThat(internal(aContact("1").about(null), again)).as("no topic is needed")
                .isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void repeatsThroughTheSameChannelOnly() {
        Contact mail = aContact("2").by(Channel.EMAIL).startedAt(TWO_DAYS_LATER.toString()).contact();
        assertThat(internal(aContact("1"), mail)).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        rules.repeatChannel(RepeatChannel.SAME);
        assertThat(internal(aContact("1"), mail)).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void theWindowIsCountedIn24HoursFromTheEnd() {
        rules.windowDays(2);
        Contact first = aContact("1").endedAt("2026-03-02T10:00:00Z").contact();
        assertThat(internal(first, aContact("2").startedAt("2026-03-04T09:59:59.999999Z").contact()))
                .isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        assertThat(internal(first, aContact("2").startedAt("2026-03-04T10:00:00Z").contact()))
                .isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void aReconnectIsTheSameContact() {
        Contact again = aContact("2").startedAt("2026-03-02T10:08:00Z").contact();
        assertThat(internal(aContact("1"), again)).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        assertThat(internalOf(again, aContact("1").contact(), again)).isEqualTo(EXCLUDED);
        rules.reconnectMinutes(0);
        assertThat(internal(aContact("1"), again)).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void transfer() {
        assertThat(internal(aContact("1").transferred(1))).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        rules.transfer(Rule.DISQUALIFIES);
        assertThat(internal(aContact("1").transferred(1))).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void escalation() {
        assertThat(internal(aContact("1").escalated(true))).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        rules.escalation(Rule.DISQUALIFIES);
        assertThat(internal(aContact("1").escalated(true))).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void reopen() {
        assertThat(internal(aContact("1").reopened(1))).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        rules.reopen(Rule.ALLOWED);
        assertThat(internal(aContact("1").reopened(1))).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void theAgentMustNotSayUnresolved() {
        rules.disposition(DispositionRule.MUST_NOT_BE_UNRESOLVED);
        assertThat(internal(aContact("1").agentSaid(Disposition.UNRESOLVED))).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        assertThat(internal(aContact("1").agentSaid(Disposition.UNKNOWN))).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void theAgentMustSayResolved() {
        rules.disposition(DispositionRule.MUST_BE_RESOLVED);
        assertThat(internal(aContact("1").agentSaid(Disposition.UNKNOWN))).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        assertThat(internal(aContact("1").agentSaid(Disposition.RESOLVED))).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void agentRepliesAreLimited() {
        rules.maxAgentReplies(1);
        assertTouches(aContact("1").touched(1, null, null), aContact("1").touched(2, null, null));
    }

    @Test
    void customerRepliesAreLimited() {
        rules.maxCustomerReplies(0);
        assertTouches(aContact("1").touched(null, 0, null), aContact("1").touched(null, 1, null));
    }

    @Test
    void agentsAreLimited() {
        rules.maxAgents(1);
        assertTouches(aContact("1").touched(null, null, 1), aContact("1").touched(null, null, 2));
    }

    private void assertTouches(ContactFixture few, ContactFixture tooMany) {
        assertThat(internal(few)).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        assertThat(internal(tooMany)).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        assertThat(internal(aContact("1").touched(null, null, null))).isEqualTo(UNDETERMINED);
    }

    @Test
    void theUnitIsTheIssueOrEveryContact() {
        Contact first = aContact("1").contact();
        Contact again = aContact("2").startedAt(TWO_DAYS_LATER.toString()).contact();
        assertThat(internalOf(again, first, again)).isEqualTo(EXCLUDED);
        rules.unit(Unit.ALL_CONTACTS);
        assertThat(internalOf(again, first, again)).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void outboundIsLeftOut() {
        assertThat(internal(aContact("1").outbound())).isEqualTo(EXCLUDED);
        rules.excludeOutbound(false);
        assertThat(internal(aContact("1").outbound())).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void abandonedIsLeftOut() {
        assertThat(internal(aContact("1").abandoned(true))).isEqualTo(EXCLUDED);
        rules.excludeAbandoned(false);
        assertThat(internal(aContact("1").abandoned(true))).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void automatedIsLeftOut() {
        assertThat(internal(aContact("1").automated(true))).isEqualTo(EXCLUDED);
        rules.excludeAutomated(false);
        assertThat(internal(aContact("1").automated(true))).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void unassignedIsLeftOutWhereAskedFor() {
        assertThat(internal(aContact("1").withAgent(null))).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        rules.excludeUnassigned(true);
        assertThat(internal(aContact("1").withAgent(null))).isEqualTo(EXCLUDED);
    }

    @Test
    void netFcrLeavesOutHardTopicsFromBothFigures() {
        ContactFixture hard = aContact("1").about("hardware").answered(Answer.YES, ContactsTaken.ONCE);
        assertThat(internal(hard)).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
        rules.excludeTopics(Set.of("hardware"));
        assertThat(internal(hard)).isEqualTo(EXCLUDED);
        assertThat(external(hard)).isEqualTo(EXCLUDED);
        assertThat(internal(aContact("1"))).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void everyAgentOfTheChainAndItsLastAreKnownForCredit() {
        Contact first = aContact("1").withAgent("zoe").contact();
        Contact again = aContact("2").withAgent("ann").startedAt(TWO_DAYS_LATER.toString()).contact();
        for (Measured measured : measure(first, again)) {
            assertThat(measured.agents()).containsExactly("ann", "zoe");
            assertThat(measured.lastAgent()).isEqualTo("ann");
        }
    }

    @Test
    void partlyIsNotResolvedUnlessLeftOut() {
        ContactFixture partly = aContact("1").answered(Answer.PARTLY, ContactsTaken.ONCE);
        assertThat(external(partly)).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        rules.partly(Partly.LEFT_OUT);
        assertThat(external(partly)).isEqualTo(EXCLUDED);
    }

    @Test
    void yesMustBeOnceUnlessTheFirstQuestionAloneCounts() {
        ContactFixture twice = aContact("1").answered(Answer.YES, ContactsTaken.TWICE);
        assertThat(external(twice)).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        rules.mustBeOneContact(false);
        assertThat(external(twice)).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    @Test
    void resolutionIsReportedWhateverTheContactsTaken() {
        Contact three = aContact("1").answered(Answer.YES, ContactsTaken.THREE_OR_MORE).contact();
        Outcome outcome = measure(three).get(0).outcome();
        assertThat(rules.build().externalVerdict(outcome, "billing").kind()).isEqualTo(NOT_RESOLVED_AT_FIRST_CONTACT);
        assertThat(rules.build().resolutionVerdict(outcome, "billing").kind()).isEqualTo(RESOLVED_AT_FIRST_CONTACT);
    }

    private VerdictKind internal(ContactFixture first, Contact... others) {
        return internal(first.contact(), others);
    }

    private VerdictKind internal(Contact first, Contact... others) {
        List<Contact> all = new ArrayList<>(List.of(others));
        all.add(first);
        return internalOf(first, all.toArray(Contact[]::new));
    }

    private VerdictKind internalOf(Contact one, Contact... all) {
        Outcome outcome = measure(all).stream().filter(measured -> measured.contact().equals(one)).findFirst().orElseThrow()
                .outcome();
        return rules.build().internalVerdict(outcome, one.topic(), true).kind();
    }

    private VerdictKind external(ContactFixture fixture) {
        Contact contact = fixture.contact();
        return rules.build().externalVerdict(measure(contact).get(0).outcome(), contact.topic()).kind();
    }

    private List<Measured> measure(Contact... contacts) {
        return new ChainMeasurer(rules.build().chaining()).measure(List.of(contacts));
    }
}
