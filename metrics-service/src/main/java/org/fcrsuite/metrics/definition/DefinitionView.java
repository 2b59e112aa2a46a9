package org.fcrsuite.metrics.definition;

import java.time.Instant;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.DispositionRule;
import org.fcrsuite.metrics.domain.Partly;
import org.fcrsuite.metrics.domain.RepeatChannel;
import org.fcrsuite.metrics.domain.Rule;
import org.fcrsuite.metrics.domain.SameIssue;
import org.fcrsuite.metrics.domain.Unit;

/** A version of a definition as the API shows it. */
@Schema(name = "Definition", description = "A version of a definition with all its rules.")
record DefinitionView(String name, int version,
        @Schema(description = "It ships with the product and cannot be changed.") boolean preset,
        @Schema(description = "For presets: the public rule that it follows.") String rule,
        @Schema(description = "False while contacts are still being chained by its rules; until then a report by it is refused with 503.") boolean ready,
        String createdBy, Instant createdAt, SameIssue sameIssue, RepeatChannel repeatChannel, int windowDays,
        int reconnectMinutes, Rule transfer, Rule escalation, Rule reopen, DispositionRule disposition,
        Integer maxAgentReplies, Integer maxCustomerReplies, Integer maxAgents, Unit unit, boolean excludeOutbound,
        boolean excludeAbandoned, boolean excludeAutomated, boolean excludeUnassigned, Set<String> excludeTopics,
        Credit credit, Partly partly, boolean mustBeOneContact) {

    static DefinitionView of(StoredDefinition stored, boolean ready) {
        Definition d = stored.definition();
        return new DefinitionView(d.name(), stored.version(), stored.preset(), stored.rule(), ready, stored.createdBy(),
                stored.createdAt(), d.sameIssue(), d.repeatChannel(), d.windowDays(), d.reconnectMinutes(), d.transfer(),
                d.escalation(), d.reopen(), d.disposition(), d.maxAgentReplies(), d.maxCustomerReplies(), d.maxAgents(),
                d.unit(), d.excludeOutbound(), d.excludeAbandoned(), d.excludeAutomated(), d.excludeUnassigned(),
                d.excludeTopics(), d.credit(), d.partly(), d.mustBeOneContact());
    }
}
