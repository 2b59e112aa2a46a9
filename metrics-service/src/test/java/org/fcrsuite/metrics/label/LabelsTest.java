package org.fcrsuite.metrics.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class LabelsTest {

    @Inject
    Jdbi jdbi;

    @Test
    void moreNamesThanAreRememberedAreAllFound() {
        List<Label> wanted = IntStream.range(0, 6).mapToObj(i -> new Label(Label.Kind.AGENT, "forgotten-" + i)).toList();
        Map<Label, Integer> numbers = new Labels(jdbi).numbers(wanted);
        Labels labels = new Labels(jdbi, 3);

        for (int i = 1; i <= wanted.size(); i++) {
            List<Label> some = wanted.subList(0, i);
            assertThat(labels.numbers(some)).hasSize(i);
            assertThat(labels.names(some.stream().map(numbers::get).toList())).hasSize(i)
                    .doesNotContainValue(null);
        }
    }
}
