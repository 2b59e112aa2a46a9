package org.fcrsuite.metrics.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.fcrsuite.metrics.column.Page;
import org.fcrsuite.metrics.statistics.Respondent;
import org.fcrsuite.metrics.statistics.Respondent.Answered;

/** The matched contacts by customer, for the interval of the estimate. */
final class Respondents implements Gathering<Respondents> {

    private final Judge judge;
    private final boolean includeSuspect;
    private final List<Found> found = new ArrayList<>();

    private Respondents(Judge judge, boolean includeSuspect) {
        this.judge = judge;
        this.includeSuspect = includeSuspect;
    }

    private record Found(int group, int topic, int respondent, Decision decision) {
    }

    @Override
    public void add(Batch batch) {
        int[] kinds = judge.kinds(batch);
        Page page = batch.page();
        for (int i = 0; i < batch.size(); i++) {
            if (page.isAnswered(batch.slot(i)) && judge.decision(kinds[i]).isMatched(includeSuspect)) {
                found.add(new Found(batch.group(i), batch.topic(i), page.respondent(batch.slot(i)),
                        judge.decision(kinds[i])));
            }
        }
    }

    @Override
    public void add(Respondents other) {
        found.addAll(other.found);
    }

    /** By the name of the group. */
    static Map<String, List<Respondent<Integer>>> of(Counted counted) {
        Scan scan = counted.scan();
        Map<Integer, Map<Integer, List<Answered<Integer>>>> answers = new HashMap<>();
        scan.gather(() -> new Respondents(counted.judge(), counted.query().includeSuspect())).found
                .forEach(one -> answers.computeIfAbsent(one.group(), group -> new HashMap<>())
                        .computeIfAbsent(one.respondent(), customer -> new ArrayList<>(1))
                        .add(new Answered<>(scan.topicKey(one.topic()), one.decision().internal().isResolved(),
                                one.decision().external().isResolved())));
        Map<String, List<Respondent<Integer>>> respondents = new HashMap<>();
        answers.forEach((group, customers) -> respondents.put(counted.groupNames().get(scan.groupKey(group)),
                customers.values().stream().map(Respondent::new).toList()));
        return respondents;
    }
}
