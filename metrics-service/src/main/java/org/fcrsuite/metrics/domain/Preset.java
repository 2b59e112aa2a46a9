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
                        "Net FCR (MetricNet): as default, without what the first line cannot solve; gross FCR, the default, "
                                + "keeps it. Which topics those are is configured by the operator."),
                new Preset(Definition.named("no-customer-reply").maxCustomerReplies(0).unit(Unit.ALL_CONTACTS).windowDays(1)
                        .build(),
                        "First contact resolution as in Freshservice: resolved without a word from the customer after the "
                                + "first, however often agents replied. Here a reopened one is not. The public rule "
                                + "looks for no return; one day is the shortest window."),
                new Preset(Definition.named("one-agent-one-close").maxAgents(1).transfer(Rule.DISQUALIFIES)
                        .escalation(Rule.DISQUALIFIES).unit(Unit.ALL_CONTACTS).windowDays(1).build(),
                        "Closed on first contact as in Intercom: closed once, with one teammate taking part. The public "
                                + "rule looks for no return; one day is the shortest window."),
                new Preset(Definition.named("one-touch").maxAgentReplies(1).unit(Unit.ALL_CONTACTS).windowDays(1).build(),
                        "One-touch tickets as in Zendesk: solved with fewer than two replies by agents. There a ticket that "
                                + "is reopened and solved without another reply still counts, here it does not. The "
                                + "public rule looks for no return; one day is the shortest window."),
                new Preset(Definition.named("first-time-solve").windowDays(90).unit(Unit.ALL_CONTACTS).build(),
                        "First-time solve: closed and not reopened within 90 days, the longest window. A new contact with "
                                + "the same case number, or about the same topic where there is none, is a reopen. A "
                                + "rule of ours: no body has published one like it that we know of."),
                new Preset(Definition.named("repeat-within-7-days").windowDays(7).reopen(Rule.ALLOWED)
                        .unit(Unit.ALL_CONTACTS).build(),
                        "No repeat contact within 7 days: every contact that is not followed by another of the same customer "
                                + "about the same issue is resolved, whatever else happened in it. Callers who do not "
                                + "call again within a week hardly ever do (Talkdesk)."),
                new Preset(Definition.named("repeat-within-30-days").windowDays(30).reopen(Rule.ALLOWED)
                        .unit(Unit.ALL_CONTACTS).build(),
                        "The same with 30 days, the longest window in common use (1 to 30 days): for issues with a monthly "
                                + "rhythm, such as bills."),
                new Preset(Definition.named("survey-two-question").unit(Unit.ALL_CONTACTS).build(),
                        "The two questions of SQM Group: was it resolved, and how many contacts did it take. Resolved is "
                                + "\"yes\" and \"once\". Read its external figure; the internal one beside it is the "
                                + "default's over every contact."));
    }
}
