package org.fcrsuite.local.simulator;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** A contact as ingest-service takes it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Contact(String source, String externalId, Channel channel, Direction direction, Instant startedAt,
        Instant endedAt, Customer customer, String caseNumber, String topic, @JsonUnwrapped Handling handling,
        @JsonUnwrapped Effort effort, boolean abandoned, boolean automated, boolean surveyAllowed) {

    static final String SOURCE = "simulated-centre";

    enum Direction {
        INBOUND,
        OUTBOUND
    }

    enum Disposition {
        RESOLVED,
        UNRESOLVED,
        UNKNOWN
    }

    /** Who dealt with it and what became of it, by the records. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handling(String agent, String team, String queue, Disposition disposition, int transfers, boolean escalated,
            int reopens, int agentsInvolved) {

        static Handling unanswered(Team team, Channel channel) {
            return new Handling(null, null, team.queue(channel), null, 0, false, 0, 0);
        }

        Handling reopened(int times) {
            return new Handling(agent, team, queue, disposition, transfers, escalated, times, agentsInvolved);
        }
    }

    /** What it took. Hold and silence are known of calls only. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Effort(Integer agentReplies, Integer customerReplies, Integer handleSeconds, Integer holdSeconds,
            Integer silenceSeconds, Double sentiment) {

        static final Effort NONE = new Effort(null, null, null, null, null, null);
    }

    static Contact answered(Channel channel, Span span, Customer customer, String topic, Handling handling,
            Effort effort) {
        return new Contact(SOURCE, null, channel, Direction.INBOUND, span.startedAt(), span.endedAt(), customer, null,
                topic, handling, effort, false, false, false);
    }

    static Contact abandoned(Channel channel, Span span, Customer customer, Topic topic) {
        return new Contact(SOURCE, null, channel, Direction.INBOUND, span.startedAt(), span.endedAt(), customer, null,
                topic.label, Handling.unanswered(topic.team, channel), Effort.NONE, true, false, false);
    }

    /** What a bot answered alone, and spam, which has no customer. */
    static Contact automated(Channel channel, Span span, Customer customer, Topic topic) {
        return new Contact(SOURCE, null, channel, Direction.INBOUND, span.startedAt(), span.endedAt(), customer, null,
                topic.label, Handling.unanswered(topic.team, channel), Effort.NONE, false, true, false);
    }

    Contact numbered(String id) {
        return new Contact(source, id, channel, direction, startedAt, endedAt, customer, caseNumber, topic, handling,
                effort, abandoned, automated, surveyAllowed);
    }

    Contact withCase(String number) {
        return new Contact(source, externalId, channel, direction, startedAt, endedAt, customer, number, topic,
                handling, effort, abandoned, automated, surveyAllowed);
    }

    Contact outbound() {
        return new Contact(source, externalId, channel, Direction.OUTBOUND, startedAt, endedAt, customer, caseNumber,
                topic, handling, effort, abandoned, automated, surveyAllowed);
    }

    Contact surveyed() {
        return new Contact(source, externalId, channel, direction, startedAt, endedAt, customer, caseNumber, topic,
                handling, effort, abandoned, automated, true);
    }

    /** The same contact over another time: a part of a call that dropped. */
    Contact over(Span span) {
        return new Contact(source, externalId, channel, direction, span.startedAt(), span.endedAt(), customer,
                caseNumber, topic, handling, effort, abandoned, automated, surveyAllowed);
    }

    Contact reopened(int times, Instant closedAt) {
        return new Contact(source, externalId, channel, direction, startedAt, closedAt, customer, caseNumber, topic,
                handling.reopened(times), effort, abandoned, automated, surveyAllowed);
    }
}
