package org.fcrsuite.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.fcrsuite.metrics.domain.ContactFixture.aContact;

import java.util.List;

import org.fcrsuite.metrics.domain.ChainMeasurer;
import org.fcrsuite.metrics.domain.Contact;
import org.fcrsuite.metrics.domain.ContactFixture;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.DefinitionBuilder;
import org.fcrsuite.metrics.domain.Disposition;
import org.fcrsuite.metrics.domain.DispositionRule;
import org.fcrsuite.metrics.domain.RandomFacts;
import org.junit.jupiter.api.Test;

class InternalFigureTest {

    private static final int MANY = 400;
    private final DefinitionBuilder rules = Definition.named("test");

    @Test
    void aPendingContactWhoseTouchesAreUnknownLeavesTheRateUnlessItIsRepeated() {
        rules.maxAgentReplies(1);

        InternalFigure figure = pending(aContact("1").touched(1, null, null), aContact("2").touched(null, null, null),
                aContact("3").touched(5, null, null));

        assertThat(figure.pending()).isEqualTo(3);
        assertThat(figure.upper()).isEqualTo(0.5);
        assertThat(figure.lower()).isZero();
    }

    @Test
    void whatAnOpenContactDoesNotSayYetMayStillTurnOutWell() {
        rules.maxAgentReplies(1).disposition(DispositionRule.MUST_NOT_BE_UNRESOLVED);

        assertThat(pending(aContact("1").touched(null, null, null).stillOpen()).upper()).isEqualTo(1);
        assertThat(pending(aContact("1").touched(0, null, null).agentSaid(Disposition.UNRESOLVED).stillOpen()).upper())
                .isEqualTo(1);
        assertThat(pending(aContact("1").touched(2, null, null).stillOpen()).upper()).as("they only grow").isZero();
    }

    @Test
    void nothingThatMayStayInTheRateHasNoUpperBound() {
        rules.maxAgentReplies(1);

        assertThat(pending(aContact("1").touched(null, null, null)).upper()).isNull();
    }

    /** Where nobody comes back any more, the upper bound is what the rate becomes. */
    @Test
    void theRateOnceAllWindowsHaveClosedLiesWithinTheBounds() {
        for (int seed = 0; seed < MANY; seed++) {
            RandomFacts facts = new RandomFacts(seed);
            Definition definition = facts.definition();
            Tally open = new Tally(false);
            Tally closed = new Tally(false);
            for (int customer = 0; customer < 20; customer++) {
                List<Contact> ended = facts.customer(6).stream().filter(contact -> !contact.isOpen()).toList();
                boolean isFinal = facts.random().nextBoolean();
                add(open, definition, ended, isFinal);
                add(closed, definition, ended, true);
            }
            InternalFigure before = InternalFigure.of(open, true);
            InternalFigure after = InternalFigure.of(closed, true);
            if (after.rate() != null) {
                assertThat(after.rate()).as("seed %d", seed).isCloseTo(before.upper(), within(1e-12))
                        .isGreaterThanOrEqualTo(before.lower());
            }
        }
    }

    private InternalFigure pending(ContactFixture... contacts) {
        Tally tally = new Tally(false);
        for (ContactFixture contact : contacts) {
            add(tally, rules.build(), List.of(contact.contact()), false);
        }
        return InternalFigure.of(tally, true);
    }

    private static void add(Tally tally, Definition definition, List<Contact> ofOneCustomer, boolean isFinal) {
        new ChainMeasurer(definition.chaining()).measure(ofOneCustomer).forEach(measured -> tally.add(
                Decision.of(definition, measured.outcome().code(), measured.contact().topic(), isFinal), 0, 1));
    }
}
