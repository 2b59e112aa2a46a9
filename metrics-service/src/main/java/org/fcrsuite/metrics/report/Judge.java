package org.fcrsuite.metrics.report;

import java.util.HashMap;
import java.util.Map;

import org.fcrsuite.metrics.domain.Definition;

/** Asks a definition once for each distinct outcome; there are some thousands of them to millions of contacts. */
final class Judge {

    private final Definition definition;
    private final Map<Case, Decision> decisions = new HashMap<>();

    Judge(Definition definition) {
        this.definition = definition;
    }

    private record Case(long outcome, String topic, boolean isFinal) {
    }

    Decision decide(long outcome, String topic, boolean isFinal) {
        // Topics matter only where the definition names them: the others share their decisions.
        String named = topic != null && definition.excludeTopics().contains(topic) ? topic : null;
        return decisions.computeIfAbsent(new Case(outcome, named, isFinal),
                one -> Decision.of(definition, one.outcome(), one.topic(), one.isFinal()));
    }
}
