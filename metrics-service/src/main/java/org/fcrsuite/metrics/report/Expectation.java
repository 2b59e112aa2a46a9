package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

import org.fcrsuite.metrics.statistics.Expected;
import org.fcrsuite.metrics.statistics.Part;
import org.fcrsuite.metrics.statistics.Stratum;

/** What everybody's handle times and figures give with the mix of topics of one agent. */
record Expectation(Tally everybody, Timed everybodysTime) {

    HandleTimeReport.Expected of(Tally agent, Timed time) {
        return new HandleTimeReport.Expected(Expected.of(time.contacts(), everybodysTime::mean),
                Expected.of(numbers(agent.strata(), Stratum::contacts), this::internal),
                Expected.of(numbers(agent.externalByStratum(), Part::determined), this::external));
    }

    private Double internal(int topic) {
        Stratum all = everybody.strata().get(topic);
        return all == null || all.contacts() == 0 ? null : (double) all.internalYes() / all.contacts();
    }

    private Double external(int topic) {
        Part all = everybody.externalByStratum().get(topic);
        return all == null ? null : (double) all.resolved() / all.determined();
    }

    private static <T> Map<Integer, Long> numbers(Map<Integer, T> strata, Function<T, Long> contacts) {
        Map<Integer, Long> numbers = new HashMap<>();
        strata.forEach((topic, stratum) -> numbers.put(topic, contacts.apply(stratum)));
        return numbers;
    }
}
