package org.fcrsuite.metrics.report;

import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.fcrsuite.metrics.statistics.Expected;
import org.fcrsuite.metrics.statistics.Part;

/** What everybody's handle times and figures give with the mix of topics of one agent. */
final class Expectation {

    /** Everybody's, by topic. */
    private final double[] seconds;
    private final double[] internal;
    private final double[] external;

    Expectation(Sides everybody, Timed everybodysTime) {
        seconds = IntStream.range(0, everybody.topics()).mapToDouble(everybodysTime::mean).toArray();
        internal = rates(everybody.topics(), everybody::internal);
        external = rates(everybody.topics(), everybody::external);
    }

    private static double[] rates(int topics, IntFunction<Part> ofTopic) {
        return IntStream.range(0, topics).mapToObj(ofTopic).mapToDouble(Part::rate).toArray();
    }

    HandleTimeReport.Expected of(Sides agent, Timed time) {
        return new HandleTimeReport.Expected(Expected.of(time::contacts, seconds),
                Expected.of(topic -> agent.internal(topic).determined(), internal),
                Expected.of(topic -> agent.external(topic).determined(), external));
    }
}
