package org.fcrsuite.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class GeneratorTest {

    @Test
    void theSameSizeGivesTheSameContacts() {
        assertThat(contacts(5_000)).isEqualTo(contacts(5_000));
    }

    @Test
    void aTwentiethIsAnsweredAndSomeComeBack() {
        List<Generator.Contact> all = contacts(50_000);

        assertThat(all).hasSizeBetween(50_000, 50_010);
        assertThat(answered(all).count() / (double) all.size()).isBetween(0.045, 0.055);
        assertThat(all.stream().map(Generator.Contact::owner).distinct().count()).isBetween(12_000L, 16_667L);
        assertThat(all).allMatch(contact -> contact.endedAt().isAfter(contact.startedAt()));
    }

    private static Stream<Generator.Contact> answered(List<Generator.Contact> all) {
        return all.stream().filter(contact -> contact.survey().resolved() != null);
    }

    private static List<Generator.Contact> contacts(int howMany) {
        List<Generator.Contact> all = new ArrayList<>();
        new Generator(Size.of(howMany)).all(all::add);
        return all;
    }
}
