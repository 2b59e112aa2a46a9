package org.fcrsuite.metrics.report;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.fcrsuite.metrics.column.Page;
import org.fcrsuite.metrics.statistics.Answers;

/** The matched contacts by customer, for the interval of the estimate. */
final class Respondents implements Gathering<Respondents> {

    private static final int FEW = 64;
    private static final int NUMBERS = 4;
    private static final int MATCHED = 1;

    private final Judge judge;
    private final ByKind matched;
    /** Of each contact its group, its topic, its customer and the kind of its decision. */
    private int[] found = new int[NUMBERS * FEW];
    private int size;

    Respondents(Judge judge, boolean includeSuspect) {
        this.judge = judge;
        matched = new ByKind(judge, decision -> decision.isMatched(includeSuspect) ? MATCHED : 0);
    }

    @Override
    public void add(Batch batch) {
        int[] kindOf = batch.kinds(judge);
        int[] matchedOf = matched.numbers();
        Page page = batch.page();
        for (int i = 0; i < batch.size(); i++) {
            if (matchedOf[kindOf[i]] == MATCHED && page.isAnswered(batch.slot(i))) {
                room(NUMBERS);
                found[size++] = batch.group(i);
                found[size++] = batch.topic(i);
                found[size++] = page.respondent(batch.slot(i));
                found[size++] = kindOf[i];
            }
        }
    }

    @Override
    public void add(Respondents other) {
        room(other.size);
        System.arraycopy(other.found, 0, found, size, other.size);
        size += other.size;
    }

    private void room(int more) {
        if (size + more > found.length) {
            found = Arrays.copyOf(found, Math.max(2 * found.length, size + more));
        }
    }

    /** By the name of the group. */
    Map<String, Answers> answers(Counted counted) {
        Prepared prepared = counted.prepared();
        boolean isWhole = counted.query().groupBy() == GroupBy.NONE;
        Answers[] ofGroup = new Answers[counted.scan().groups()];
        for (int i = 0; i < size; i += NUMBERS) {
            int group = isWhole ? 0 : found[i];
            if (ofGroup[group] == null) {
                ofGroup[group] = new Answers();
            }
            Decision decision = judge.decision(found[i + 3]);
            ofGroup[group].add(found[i + 2], counted.scan().topicKey(found[i + 1]), decision.internal().isResolved(),
                    decision.external().isResolved());
        }
        Map<String, Answers> named = new HashMap<>();
        for (int group = 0; group < ofGroup.length; group++) {
            if (ofGroup[group] != null) {
                named.put(counted.groupNames().get(prepared.groupKey(group)), ofGroup[group]);
            }
        }
        return named;
    }
}
