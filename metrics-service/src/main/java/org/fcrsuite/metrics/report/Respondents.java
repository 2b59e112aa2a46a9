package org.fcrsuite.metrics.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fcrsuite.metrics.statistics.Respondent;
import org.fcrsuite.metrics.statistics.Respondent.Answered;

/** The matched contacts by customer, for the interval of the estimate. */
final class Respondents {

    private Respondents() {
    }

    /** By the name of the group. */
    static Map<String, List<Respondent<Integer>>> of(Counted counted) {
        Map<Integer, Map<Integer, List<Answered<Integer>>>> answers = new HashMap<>();
        counted.counts().eachContact((key, topic, variant, page, slot) -> {
            if (!page.isAnswered(slot)) {
                return;
            }
            Decision decision = counted.judge().decision(counted.judge().kind(page.outcome(slot), variant));
            if (decision.isMatched(counted.query().includeSuspect())) {
                answers.computeIfAbsent(key, group -> new HashMap<>())
                        .computeIfAbsent(page.respondent(slot), customer -> new ArrayList<>(1)).add(new Answered<>(topic,
                                decision.internal().isResolved(), decision.external().isResolved()));
            }
        });
        Map<String, List<Respondent<Integer>>> respondents = new HashMap<>();
        answers.forEach((key, customers) -> respondents.put(counted.groupNames().get(key),
                customers.values().stream().map(Respondent::new).toList()));
        return respondents;
    }
}
