package org.fcrsuite.local.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The contacts that a report by the default definition is about: those that are not themselves a repeat (same customer,
 * same case number or else topic, within 7 days). The truth is counted over the same contacts, or it would be the
 * truth about something else.
 */
final class FirstContacts {

    static final Duration WINDOW = Duration.ofDays(7);

    private record Issue(String customer, String key) {

        static Issue of(Contact contact) {
            String number = contact.caseNumber();
            return new Issue(contact.customer().id(), number == null ? "topic " + contact.topic() : "case " + number);
        }
    }

    private FirstContacts() {
    }

    static List<Step> among(List<Step> steps) {
        Map<Issue, List<Step>> chains = steps.stream().filter(s -> s.counts() && s.contact().customer() != null)
                .collect(Collectors.groupingBy(s -> Issue.of(s.contact())));
        List<Step> firsts = new ArrayList<>();
        chains.values().forEach(chain -> firsts.addAll(firsts(chain)));
        return firsts;
    }

    /** A call that dropped and was taken up again needs no rule of its own here: its second part is no first contact. */
    private static List<Step> firsts(List<Step> chain) {
        List<Step> firsts = new ArrayList<>();
        Instant latestEnd = null;
        for (Step step : chain.stream().sorted(Comparator.comparing(s -> s.contact().startedAt())).toList()) {
            Contact contact = step.contact();
            if (latestEnd == null || !contact.startedAt().isBefore(latestEnd.plus(WINDOW))) {
                firsts.add(step);
            }
            latestEnd = latestEnd == null || contact.endedAt().isAfter(latestEnd) ? contact.endedAt() : latestEnd;
        }
        return firsts;
    }
}
