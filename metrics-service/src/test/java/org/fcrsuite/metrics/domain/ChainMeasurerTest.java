package org.fcrsuite.metrics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fcrsuite.metrics.domain.ContactFixture.aContact;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

class ChainMeasurerTest {

    private final DefinitionBuilder rules = Definition.named("test");

    @Test
    void gapsAreWholeDaysFromTheEnd() {
        Map<String, Measured> measured = measure(
                aContact("first").endedAt("2026-03-02T10:00:00Z").contact(),
                aContact("justInside").startedAt("2026-03-09T09:59:59.999999Z").contact(),
                aContact("exactlyADayLater").startedAt("2026-03-10T10:09:59.999999Z").contact());

        assertThat(measured.get("first").outcome().gapNext()).isEqualTo(6);
        assertThat(measured.get("justInside").outcome().gapBefore()).isEqualTo(6);
        assertThat(measured.get("justInside").outcome().gapNext()).isEqualTo(1);
        assertThat(measured.get("exactlyADayLater").outcome().gapNext()).isEqualTo(Outcome.NO_GAP);
    }

    @Test
    void comingBackWhileTheContactIsOpenIsAGapOfNothing() {
        Map<String, Measured> measured = measure(
                aContact("long").startedAt(Instant.parse("2026-03-02T10:00:00Z"))
                        .endedAt(Instant.parse("2026-03-12T10:00:00Z")).contact(),
                aContact("while").startedAt("2026-03-05T10:00:00Z").contact(),
                aContact("after").startedAt("2026-03-14T10:00:00Z").contact());

        assertThat(measured.get("long").outcome().gapNext()).isZero();
        assertThat(measured.get("while").outcome().gapBefore()).isZero();
        assertThat(measured.get("after").outcome().gapBefore()).as("from the latest end, not the last start").isEqualTo(2);
    }

    @Test
    void aContactThatIsStillOpenIsRepeatedByAnyLaterOne() {
        Map<String, Measured> measured = measure(
                aContact("open").startedAt("2026-03-02T10:00:00Z").stillOpen().contact(),
                aContact("later").startedAt("2026-09-02T10:00:00Z").contact());

        assertThat(measured.get("open").outcome().open()).isTrue();
        assertThat(measured.get("open").outcome().gapNext()).isZero();
        assertThat(measured.get("later").outcome().gapBefore()).isZero();
        assertThat(measured.get("open").countedAt()).isEqualTo("2026-03-02T10:00:00Z");
    }

    @Test
    void aDroppedLineIsOneContact() {
        Map<String, Measured> measured = measure(
                aContact("dropped").endedAt("2026-03-02T10:00:00Z").withAgent("ann").touched(1, null, 1)
                        .agentSaid(Disposition.RESOLVED).contact(),
                aContact("again").startedAt("2026-03-02T10:10:00Z").withAgent("bob").touched(2, 1, 1).transferred(1)
                        .answered(Answer.YES, ContactsTaken.ONCE).contact());

        Measured dropped = measured.get("dropped");
        assertThat(dropped.endedAt()).isEqualTo("2026-03-02T10:20:00Z");
        assertThat(dropped.outcome().gapNext()).isEqualTo(Outcome.NO_GAP);
        assertThat(dropped.outcome().transferred()).isTrue();
        assertThat(dropped.outcome().agentReplies()).isEqualTo(3);
        assertThat(dropped.outcome().customerReplies()).isEqualTo(1);
        assertThat(dropped.outcome().agents()).isEqualTo(2);
        assertThat(dropped.outcome().disposition()).isEqualTo(Disposition.RESOLVED);
        assertThat(dropped.outcome().survey().resolved()).isEqualTo(Answer.YES);
        assertThat(measured.get("again").outcome().continuation()).isTrue();
        assertThat(measured.get("again").outcome().survey()).as("counted once").isEqualTo(Survey.NONE);
    }

    @Test
    void aDroppedLineIsNotContinuedThroughAnotherChannelNorLaterNorWhereReconnectIsOff() {
        Contact dropped = aContact("dropped").endedAt("2026-03-02T10:00:00Z").contact();
        Contact otherwise = aContact("again").by(Channel.CHAT).startedAt("2026-03-02T10:05:00Z").contact();
        Contact late = aContact("again").startedAt("2026-03-02T10:10:00.001Z").contact();
        Contact soon = aContact("again").startedAt("2026-03-02T10:01:00Z").contact();

        assertThat(measure(dropped, otherwise).get("dropped").outcome().gapNext()).isZero();
        assertThat(measure(dropped, late).get("dropped").outcome().gapNext()).isZero();
        rules.reconnectMinutes(0);
        assertThat(measure(dropped, soon).get("dropped").outcome().gapNext()).isZero();
    }

    @Test
    void theCaseNumberLinksBeforeTheTopicDoes() {
        Contact first = aContact("first").withCase("C-1").about("billing").contact();
        Contact sameCase = aContact("sameCase").withCase("C-1").about("delivery").startedAt("2026-03-04T10:00:00Z").contact();
        Contact sameTopic = aContact("sameTopic").about("billing").startedAt("2026-03-03T10:00:00Z").contact();

        assertThat(measure(first, sameCase, sameTopic).get("first").outcome().gapNext()).isEqualTo(2);
        rules.sameIssue(SameIssue.TOPIC);
        assertThat(measure(first, sameCase, sameTopic).get("first").outcome().gapNext()).isEqualTo(1);
        rules.sameIssue(SameIssue.ANY_CONTACT);
        assertThat(measure(first, sameCase, sameTopic).get("sameTopic").outcome().gapNext()).isZero();
    }

    @Test
    void aFirstCallReadingDoesNotCountAReturnThroughAnotherChannel() {
        Contact call = aContact("call").contact();
        Contact mail = aContact("mail").by(Channel.EMAIL).startedAt("2026-03-03T10:00:00Z").contact();

        assertThat(measure(call, mail).get("call").outcome().gapNext()).isEqualTo(1);
        rules.repeatChannel(RepeatChannel.SAME);
        assertThat(measure(call, mail).get("call").outcome().gapNext()).isEqualTo(Outcome.NO_GAP);
    }

    @Test
    void theNextContactIsWhateverItIsAboutButNoContinuation() {
        Map<String, Measured> measured = measure(
                aContact("first").about("delivery").endedAt("2026-03-02T10:00:00Z").contact(),
                aContact("dropped").about("billing").startedAt("2026-03-02T10:05:00Z").endedAt("2026-03-02T10:20:00Z")
                        .contact(),
                aContact("again").about("billing").startedAt("2026-03-02T10:25:00Z").endedAt("2026-03-02T10:40:00Z").contact(),
                aContact("onceMore").about("billing").startedAt("2026-03-02T10:45:00Z").endedAt("2026-03-02T11:00:00Z")
                        .contact(),
                aContact("later").about("delivery").startedAt("2026-03-05T11:00:00Z").contact());

        assertThat(measured.get("first").next()).as("another issue, whenever it comes up")
                .isEqualTo(new Measured.Next(measured.get("dropped").contact().name(), 0));
        assertThat(measured.get("dropped").next()).as("from the end of the last part")
                .isEqualTo(new Measured.Next(measured.get("later").contact().name(), 3));
        assertThat(measured.get("again").next()).isNull();
        assertThat(measured.get("later").next()).isNull();
    }

    @Test
    void contactsThatAreLeftOutAreInNobodysChain() {
        Contact first = aContact("first").contact();
        Contact callBack = aContact("callBack").outbound().startedAt("2026-03-03T10:00:00Z").contact();

        assertThat(measure(first, callBack).get("first").outcome().gapNext()).isEqualTo(Outcome.NO_GAP);
        assertThat(measure(first, callBack).get("callBack").outcome().outbound()).isTrue();
        rules.excludeOutbound(false);
        assertThat(measure(first, callBack).get("first").outcome().gapNext()).isEqualTo(1);
    }

    @Test
    void withoutCustomerOrIssueThereIsNoChain() {
        Map<String, Measured> measured = measure(aContact("nobody").ofAnUnknownCustomer().contact(),
                aContact("nothing").about(null).contact(),
                aContact("nothingAgain").about(null).startedAt("2026-03-03T10:00:00Z").contact());

        assertThat(measured.get("nobody").outcome().issueKnown()).isEqualTo(IssueKnown.NO_CUSTOMER);
        assertThat(measured.get("nothing").outcome().issueKnown()).isEqualTo(IssueKnown.NO_ISSUE);
        assertThat(measured.get("nothing").outcome().gapNext()).isEqualTo(Outcome.NO_GAP);
    }

    @Test
    void everyContactKnowsTheAgentsOfItsChain() {
        Map<String, Measured> measured = measure(aContact("1").withAgent("zoe").contact(),
                aContact("2").withAgent("ann").startedAt("2026-03-20T10:00:00Z").contact(),
                aContact("muchLater").withAgent("bob").startedAt("2026-08-20T10:00:00Z").contact());

        assertThat(measured.get("1").agents()).containsExactly("ann", "zoe");
        assertThat(measured.get("1").lastAgent()).isEqualTo("ann");
        assertThat(measured.get("muchLater").agents()).as("no window reaches across 90 days").containsExactly("bob");
    }

    private Map<String, Measured> measure(Contact... contacts) {
        Map<String, Measured> byId = new TreeMap<>();
        new ChainMeasurer(rules.build().chaining()).measure(List.of(contacts))
                .forEach(one -> byId.put(one.contact().name().externalId(), one));
        return byId;
    }
}
