package org.fcrsuite.metrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictPropertyTest {

    private static final Instant OBSERVED_THROUGH = Instant.parse("2026-04-20T12:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = { "UTC", "Europe/Amsterdam", "America/New_York", "Asia/Kathmandu" })
    void theVerdictOverOutcomesIsThatOfAPlainRecountFromRawContacts(String zone) {
        Set<VerdictKind> seen = EnumSet.noneOf(VerdictKind.class);
        for (int seed = 0; seed < 3_000; seed++) {
            RandomFacts facts = new RandomFacts(seed);
            List<Contact> contacts = facts.customer(1 + facts.random().nextInt(12));
            Definition definition = facts.definition();

            seen.addAll(compare(seed, contacts, definition, ZoneId.of(zone)));
        }
        assertThat(seen).containsExactlyInAnyOrder(VerdictKind.values());
    }

    private static List<VerdictKind> compare(int seed, List<Contact> contacts, Definition definition, ZoneId zone) {
        PlainRecount plain = new PlainRecount(definition, zone, OBSERVED_THROUGH, contacts);
        List<VerdictKind> kinds = new ArrayList<>();
        List<Measured> measured = new ChainMeasurer(definition.chaining()).measure(contacts);
        assertThat(measured).hasSameSizeAs(contacts);
        for (Measured one : measured) {
            Outcome stored = Outcome.of(one.outcome().code());
            LocalDate day = LocalDate.ofInstant(one.countedAt(), zone);
            boolean isFinal = !day.isAfter(Finality.lastFinalDay(OBSERVED_THROUGH, definition.window(), zone));
            VerdictKind fast = definition.internalVerdict(stored, one.contact().topic(), isFinal).kind();
            assertThat(fast).as("seed %d, %s, by %s", seed, one, definition).isEqualTo(plain.verdict(one.contact()));
            assertThat(definition.externalVerdict(stored, one.contact().topic()).kind())
                    .as("seed %d, %s, by %s", seed, one, definition).isEqualTo(plain.external(one.contact(), false));
            assertThat(definition.resolutionVerdict(stored, one.contact().topic()).kind())
                    .as("seed %d, %s, by %s", seed, one, definition).isEqualTo(plain.external(one.contact(), true));
            kinds.add(fast);
        }
        return kinds;
    }

    @Test
    void theOrderInWhichContactsCameDoesNotMatter() {
        for (int seed = 0; seed < 500; seed++) {
            RandomFacts facts = new RandomFacts(seed);
            List<Contact> contacts = facts.customer(10);
            ChainMeasurer measurer = new ChainMeasurer(facts.definition().chaining());
            List<Contact> shuffled = new ArrayList<>(contacts);
            Collections.shuffle(shuffled, facts.random());

            assertThat(measurer.measure(shuffled)).as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(measurer.measure(contacts));
        }
    }
}
