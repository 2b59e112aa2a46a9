package org.fcrsuite.metrics.definition;

import java.util.Set;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fcrsuite.metrics.domain.Credit;
import org.fcrsuite.metrics.domain.Definition;
import org.fcrsuite.metrics.domain.DispositionRule;
import org.fcrsuite.metrics.domain.Partly;
import org.fcrsuite.metrics.domain.RepeatChannel;
import org.fcrsuite.metrics.domain.Rule;
import org.fcrsuite.metrics.domain.SameIssue;
import org.fcrsuite.metrics.domain.Unit;

/** The rules as they are sent; what is left out keeps its default. */
@Schema(name = "DefinitionRules", description = "The rules of a definition. Each is optional and has a default.")
record DefinitionRequest(
        @Schema(description = "Small letters, digits and single hyphens.", examples = "first-call", maxLength = 64) String name,
        @Schema(defaultValue = "CASE_THEN_TOPIC", description = "Which contacts of a customer are about one issue.") SameIssue sameIssue,
        @Schema(defaultValue = "ANY", description = "Whether a return through another channel counts.") RepeatChannel repeatChannel,
        @Schema(defaultValue = "7", minimum = "1", maximum = "90", description = "A later contact that starts before the end plus this many times 24 h is a repeat.") Integer windowDays,
        @Schema(defaultValue = "10", minimum = "0", maximum = "1440", description = "A contact on the same channel that soon after continues the last one; 0: never.") Integer reconnectMinutes,
        @Schema(defaultValue = "ALLOWED") Rule transfer,
        @Schema(defaultValue = "ALLOWED") Rule escalation,
        @Schema(defaultValue = "DISQUALIFIES") Rule reopen,
        @Schema(defaultValue = "IGNORED", description = "How much the agent's own word counts.") DispositionRule disposition,
        @Schema(minimum = "0", maximum = "19", description = "No limit where absent.") Integer maxAgentReplies,
        @Schema(minimum = "0", maximum = "19", description = "No limit where absent.") Integer maxCustomerReplies,
        @Schema(minimum = "1", maximum = "19", description = "No limit where absent.") Integer maxAgents,
        @Schema(defaultValue = "FIRST_CONTACTS", description = "Issues (contacts that are not themselves a repeat) or every contact.") Unit unit,
        @Schema(defaultValue = "true") Boolean excludeOutbound,
        @Schema(defaultValue = "true") Boolean excludeAbandoned,
        @Schema(defaultValue = "true") Boolean excludeAutomated,
        @Schema(defaultValue = "false") Boolean excludeUnassigned,
        @Schema(description = "Topics that the first line cannot solve: net FCR.", maxItems = 200) Set<@NotNull String> excludeTopics,
        @Schema(defaultValue = "FIRST_AGENT", description = "Whom a verdict is credited to.") Credit credit,
        @Schema(defaultValue = "NOT_RESOLVED", description = "What the answer PARTLY is.") Partly partly,
        @Schema(defaultValue = "true", description = "Externally resolved means yes, and in one contact.") Boolean mustBeOneContact) {

    /** @param called used where the body does not name it */
    Definition toDefinition(String called) {
        return Definition.named(name == null ? called : name).sameIssue(sameIssue).repeatChannel(repeatChannel)
                .windowDays(windowDays).reconnectMinutes(reconnectMinutes).transfer(transfer).escalation(escalation)
                .reopen(reopen).disposition(disposition).maxAgentReplies(maxAgentReplies)
                .maxCustomerReplies(maxCustomerReplies).maxAgents(maxAgents).unit(unit).excludeOutbound(excludeOutbound)
                .excludeAbandoned(excludeAbandoned).excludeAutomated(excludeAutomated)
                .excludeUnassigned(excludeUnassigned).excludeTopics(excludeTopics).credit(credit).partly(partly)
                .mustBeOneContact(mustBeOneContact).build();
    }
}
