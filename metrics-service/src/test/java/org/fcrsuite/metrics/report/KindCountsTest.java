package org.fcrsuite.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.fcrsuite.kit.problem.ProblemException;
import org.fcrsuite.metrics.column.Dictionary;
import org.fcrsuite.metrics.domain.Answer;
import org.fcrsuite.metrics.domain.Asked;
import org.fcrsuite.metrics.domain.ContactsTaken;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.Disposition;
import org.fcrsuite.metrics.domain.IssueKnown;
import org.fcrsuite.metrics.domain.Outcome;
import org.fcrsuite.metrics.domain.Survey;
import org.fcrsuite.metrics.domain.VerdictKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindCountsTest {

    private static final int GROUPS = 5;
    private static final int FEW = 40;

    private final Dictionary<Long> outcomes = outcomes();
    private final Judge judge = new Judge(Definition.named("any").build(), outcomes);
    private final Random random = new Random(7);

    /** A contact of each group, topic, outcome and variant: as {@link Batch} has them. */
    private record Contact(int group, int topic, int outcome, int variant) {
    }

    /** The first batches know few kinds, later ones more: there is room for all of them where some are counted already. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 3 })
    void groupsAreCountedAsIfOneByOneHoweverManyKindsComeLater(int topics) {
        List<Contact> all = new ArrayList<>();
        List<KindCounts> threads = new ArrayList<>();
        for (int thread = 0; thread < 3; thread++) {
            KindCounts counts = counts(topics);
            for (int known = 1; known <= outcomes.size(); known *= 2) {
                List<Contact> some = contacts(topics, known);
                counts.add(batch(some));
                all.addAll(some);
            }
            threads.add(counts);
        }
        List<Contact> alike = contacts(topics, 1);
        KindCounts narrow = counts(topics);
        narrow.add(batch(alike));
        all.addAll(alike);

        // One with few kinds takes one with many, and the other way round.
        narrow.add(threads.get(0));
        threads.get(1).add(threads.get(2));
        narrow.add(threads.get(1));

        assertThat(judge.kinds()).isGreaterThan(16);
        assertThat(narrow.has(GROUPS - 1)).as("a group that nobody is in").isFalse();
        for (int group = 0; group < GROUPS - 1; group++) {
            int of = group;
            assertThat(narrow.has(group)).isTrue();
            assertSame(narrow.tally(group, topic -> topic), all.stream().filter(one -> one.group() == of).toList(), topics);
        }
        assertSame(narrow.together(group -> group != 1).tally(0, topic -> topic),
                all.stream().filter(one -> one.group() != 1).toList(), topics);
    }

    @Test
    void whatNoHeapHasRoomForIsRefused() {
        assertThatThrownBy(() -> counts(47_000_000)).isInstanceOf(ProblemException.class).hasMessageContaining("memory");
        assertThatThrownBy(() -> new HandleTotals(judge, true, 100_000, 100_000)).isInstanceOf(ProblemException.class);
    }

    private static void assertSame(Tally tally, List<Contact> contacts, int topics) {
        KindCountsTest plain = new KindCountsTest();
        Tally expected = new Tally(false, new Sides(topics), topic -> topic);
        contacts.forEach(one -> expected.add(plain.judge.decide(one.outcome(), one.variant()), one.topic(), 1));
        for (VerdictKind kind : VerdictKind.values()) {
            assertThat(tally.count(kind)).isEqualTo(expected.count(kind));
        }
        assertThat(tally.matched()).isEqualTo(expected.matched());
        assertThat(tally.strata()).isEqualTo(expected.strata());
        assertThat(tally.internalByStratum()).isEqualTo(expected.internalByStratum());
        assertThat(tally.externalByStratum()).isEqualTo(expected.externalByStratum());
        assertThat(Arrays.asList(tally.delivered(), tally.answered(), tally.suspect(), tally.deliveredUnmatched(),
                tally.pendingThatMayResolve()))
                .isEqualTo(Arrays.asList(expected.delivered(), expected.answered(), expected.suspect(),
                        expected.deliveredUnmatched(), expected.pendingThatMayResolve()));
    }

    private KindCounts counts(int topics) {
        return new KindCounts(judge, false, GROUPS, topics);
    }

    private List<Contact> contacts(int topics, int known) {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            contacts.add(new Contact(i % (GROUPS - 1), random.nextInt(topics), random.nextInt(known),
                    random.nextBoolean() ? Judge.FINAL : 0));
        }
        return contacts;
    }

    private static Batch batch(List<Contact> contacts) {
        Batch batch = new Batch();
        contacts.forEach(
                one -> batch.addPast(0, one.group(), one.topic(), one.variant(), new Batch.Then(0, one.outcome())));
        return batch;
    }

    private static Dictionary<Long> outcomes() {
        Dictionary<Long> outcomes = new Dictionary<>();
        for (int gap : new int[] { Outcome.NO_GAP, 3 }) {
            for (Asked asked : Asked.values()) {
                outcomes.number(outcome(gap, new Survey(asked, false, null, null, false)).code());
                for (Answer answer : Answer.values()) {
                    for (ContactsTaken taken : ContactsTaken.values()) {
                        outcomes.number(outcome(gap, new Survey(asked, true, answer, taken, answer == Answer.NO)).code());
                    }
                }
            }
        }
        return outcomes;
    }

    private static Outcome outcome(int gap, Survey survey) {
        return new Outcome(false, false, false, false, false, IssueKnown.YES, gap, Outcome.NO_GAP, false, false, false,
                Disposition.RESOLVED, 1, 1, 1, true, survey);
    }
}
