package org.fcrsuite.survey.request;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fcrsuite.kit.inbox.Event;
import org.fcrsuite.kit.inbox.EventHandler;
import org.fcrsuite.kit.inbox.Inbox;
import org.fcrsuite.kit.inbox.UnreadableEventException;
import org.fcrsuite.survey.domain.SurveyRequest;

import io.smallrye.common.annotation.Blocking;

/** Contacts that ended and may be surveyed, or no longer may, from ingest-service. */
@ApplicationScoped
class RequestConsumer implements EventHandler {

    private static final String REQUESTED = "SurveyRequested.v1";
    private static final String WITHDRAWN = "SurveyWithdrawn.v1";

    private final Inbox inbox;
    private final InvitationPlanner planner;
    private final Withdrawals withdrawals;

    RequestConsumer(Inbox inbox, InvitationPlanner planner, Withdrawals withdrawals) {
        this.inbox = inbox;
        this.planner = planner;
        this.withdrawals = withdrawals;
    }

    @Incoming("survey-requests")
    @Blocking
    void consume(ConsumerRecords<String, String> records) {
        inbox.apply(records, this);
    }

    @Override
    public String channel() {
        return "survey-requests";
    }

    @Override
    public void apply(List<Event> events) {
        planner.plan(events.stream().filter(event -> event.type().equals(REQUESTED)).map(RequestConsumer::request).toList());
        // After what they take back, in whatever order they came.
        withdrawals.apply(
                events.stream().filter(event -> event.type().equals(WITHDRAWN)).map(RequestConsumer::withdrawn).toList());
    }

    private static SurveyWithdrawn withdrawn(Event event) {
        SurveyWithdrawn withdrawn = event.data(SurveyWithdrawn.class);
        require("source", withdrawn.source());
        require("externalId", withdrawn.externalId());
        return withdrawn;
    }

    private static SurveyRequest request(Event event) {
        SurveyRequest request = event.data(SurveyRequest.class);
        require("source", request.source());
        require("externalId", request.externalId());
        require("endedAt", request.endedAt());
        return request;
    }

    private static void require(String field, Object value) {
        if (value == null) {
            throw new UnreadableEventException(field + " is missing");
        }
    }
}
