package org.fcrsuite.metrics.domain;

import java.util.List;
import java.util.Set;

/**
 * A definition that ships with the product.
 *
 * @param rule the public rule that it follows, and where a definition cannot say quite the same
 */
public record Preset(Definition definition, String rule) {

    /**
     * All of them. They share the default's chaining wherever their rule leaves it open, so that many readings cost one.
     *
     * @param hardTopics what the first line of this deployment cannot solve
     */
    public static List<Preset> all(Set<String> hardTopics) {
        return List.of(
                new Preset(Definition.named("default").build(),
                        "Issues by case number, else topic; no contact about it within 7 days; not reopened."),
                new Preset(Definition.named("net-fcr").excludeTopics(hardTopics).build(),
                        "Net FCR: as default, over topics that the first line can solve. Gross FCR, the default, "
                                + "keeps them. Which topics those are is configured by the operator."),
                new Preset(Definition.named("no-customer-reply").maxCustomerReplies(0).unit(Unit.ALL_CONTACTS).windowDays(1)
                        .build(),
                        "Help desk first contact resolution: the customer had to write nothing after the first message, "
                                + "and the ticket was not reopened. The public rule looks for no return at all; one "
                                + "day is the shortest window."),
                new Preset(Definition.named("one-agent-one-close").maxAgents(1).transfer(Rule.DISQUALIFIES)
                        .escalation(Rule.DISQUALIFIES).unit(Unit.ALL_CONTACTS).windowDays(1).build(),
                        "Service desk first contact resolution: the agent who took it closed it, handed on to nobody, "
                                + "closed once. The public rule looks for no return at all; one day is the shortest "
                                + "window."),
                new Preset(Definition.named("one-touch").maxAgentReplies(1).unit(Unit.ALL_CONTACTS).windowDays(1).build(),
                        "One-touch tickets: solved with at most one reply by an agent, and not reopened. The public rule "
                                + "looks for no return at all; one day is the shortest window."),
                new Preset(Definition.named("first-time-solve").windowDays(90).unit(Unit.ALL_CONTACTS).build(),
                        "First-time solve: closed and not reopened, reopens counted for 90 days. A new contact with the "
                                + "same case number, or about the same topic where there is none, is such a reopen."),
                new Preset(Definition.named("repeat-within-7-days").windowDays(7).reopen(Rule.ALLOWED)
                        .unit(Unit.ALL_CONTACTS).build(),
                        "Repeat contacts: every contact that is not followed by another of the same customer about the "
                                + "same issue within 7 days is resolved, whatever else happened in it."),
                new Preset(Definition.named("repeat-within-30-days").windowDays(30).reopen(Rule.ALLOWED)
                        .unit(Unit.ALL_CONTACTS).build(),
                        "The same with 30 days: the longer window that issues with a monthly rhythm, such as bills, "
                                + "need."),
                new Preset(Definition.named("survey-two-question").unit(Unit.ALL_CONTACTS).build(),
                        "Survey bodies' two-question rule: resolved is a customer's \"yes\" and \"once\". Read its "
                                + "external figure; the internal one beside it is the default's over every contact."));
    }
}
