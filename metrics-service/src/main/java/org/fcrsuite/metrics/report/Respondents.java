package org.fcrsuite.metrics.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.metrics.label.Labels;
import org.fcrsuite.metrics.statistics.Respondent;
import org.fcrsuite.metrics.statistics.Respondent.Answered;

/** The matched contacts by customer, for the interval of the estimate. */
@ApplicationScoped
class Respondents {

    private final Counts counts;
    private final Labels labels;

    Respondents(Counts counts, Labels labels) {
        this.counts = counts;
        this.labels = labels;
    }

    /** By the name of the group. */
    Map<String, List<Respondent<Integer>>> of(Counted counted) {
        Map<Integer, Map<UUID, List<Answered<Integer>>>> answers = new HashMap<>();
        counts.eachAnswered(counted.plan(), counted.period(), counted.chaining(), row -> {
            Decision decision = counted.judge().decide(row.outcome(), labels.name(row.topic()), row.isFinal());
            if (decision.isMatched(counted.query().includeSuspect())) {
                List<Answered<Integer>> ofCustomer = answers.computeIfAbsent(row.key(), key -> new HashMap<>())
                        .computeIfAbsent(row.owner(), owner -> new ArrayList<>());
                for (long i = 0; i < row.contacts(); i++) {
                    ofCustomer.add(new Answered<>(row.topic(), decision.internal().isResolved(),
                            decision.external().isResolved()));
                }
            }
        });
        Map<String, List<Respondent<Integer>>> respondents = new HashMap<>();
        answers.forEach((key, customers) -> respondents.put(counted.groupNames().get(key),
                customers.values().stream().map(Respondent::new).toList()));
        return respondents;
    }
}
