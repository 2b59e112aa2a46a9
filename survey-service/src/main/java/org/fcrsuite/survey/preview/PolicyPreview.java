package org.fcrsuite.survey.preview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.fcrsuite.survey.delivery.Transports;
import org.fcrsuite.survey.domain.InvitationDecision;
import org.fcrsuite.survey.domain.InvitationDecision.Suppress;
import org.fcrsuite.survey.domain.Medium;
import org.fcrsuite.survey.domain.Policy;
import org.fcrsuite.survey.domain.Reason;
import org.fcrsuite.survey.domain.Trial;
import org.fcrsuite.survey.policy.Policies;
import org.fcrsuite.survey.policy.PolicyRules;
import org.fcrsuite.survey.preview.Preview.Example;
import org.fcrsuite.survey.preview.Preview.Outcome;
import org.fcrsuite.survey.preview.Preview.Verdict;

/** Tries a draft of the policy on the latest contacts. */
@ApplicationScoped
public class PolicyPreview {

    /** More are not tried at once. */
    static final int MOST = 10_000;

    private static final Set<Reason> WHATEVER_THE_POLICY = EnumSet.of(Reason.WITHDRAWN, Reason.ERASED);

    private final Policies policies;
    private final RecentContacts contacts;
    private final Transports transports;
    private final Clock clock;

    PolicyPreview(Policies policies, RecentContacts contacts, Transports transports, Clock clock) {
        this.policies = policies;
        this.contacts = contacts;
        this.transports = transports;
        this.clock = clock;
    }

    /**
     * @param draft
     *        what is to differ from the policy that holds
     * @param sources
     *        whose contacts are tried; empty for all
     * @param examples
     *        how many are named at most
     */
    public Preview of(PolicyRules draft, Duration back, Collection<String> sources, int examples) {
        Policy current = policies.current();
        Policy other = draft.over(current);
        List<RecentContacts.Row> rows = contacts.since(Instant.now(clock).minus(back), sources, MOST);
        if (rows.isEmpty()) {
            Outcome nothing = new Outcome(0, Map.of());
            return new Preview(null, null, 0, false, nothing, nothing, 0, 0, List.of());
        }
        Instant first = rows.get(0).requestedAt();
        Map<UUID, Instant> before = contacts.invitedBefore(first, rows);
        List<Example> all = decide(rows, trial(current, before), trial(other, before));
        return new Preview(first, rows.get(rows.size() - 1).requestedAt(), rows.size(), rows.size() == MOST,
                count(all.stream().map(Example::current).toList()), count(all.stream().map(Example::draft).toList()),
                (int) all.stream().filter(one -> one.differs() && one.draft().invited()).count(),
                (int) all.stream().filter(one -> one.differs() && one.current().invited()).count(), some(all, examples));
    }

    private Trial trial(Policy policy, Map<UUID, Instant> before) {
        Set<Medium> missing = transports.missing();
        return new Trial(policy, missing, before);
    }

    private static List<Example> decide(List<RecentContacts.Row> rows, Trial current, Trial draft) {
        return rows.stream().map(row -> new Example(row.source(), row.externalId(), row.customerKey(), row.channel(),
                row.topic(), row.endedAt(), verdict(row, current), verdict(row, draft))).toList();
    }

    private static Verdict verdict(RecentContacts.Row row, Trial trial) {
        if (row.reason() != null && WHATEVER_THE_POLICY.contains(row.reason())) {
            return Verdict.of(new Suppress(row.reason()), null);
        }
        InvitationDecision decision = trial.decide(row.facts(), row.reason() == Reason.OPTED_OUT,
                row.reason() == Reason.ASKED_ELSEWHERE, row.reason() == Reason.ADDRESS_BOUNCED, row.requestedAt());
        return Verdict.of(decision, trial.remindedAt(decision, row.zones()).orElse(null));
    }

    private static Outcome count(List<Verdict> verdicts) {
        Map<Reason, Integer> suppressed = new TreeMap<>();
        verdicts.stream().filter(one -> !one.invited()).forEach(one -> suppressed.merge(one.reason(), 1, Integer::sum));
        return new Outcome((int) verdicts.stream().filter(Verdict::invited).count(), suppressed);
    }

    private static List<Example> some(List<Example> all, int limit) {
        List<Example> latestFirst = new ArrayList<>(all);
        Collections.reverse(latestFirst);
        return latestFirst.stream().sorted(Comparator.comparing(one -> !one.differs())).limit(limit).toList();
    }
}
