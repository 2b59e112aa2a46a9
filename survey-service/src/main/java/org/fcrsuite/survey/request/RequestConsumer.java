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

/** Contacts that ended and may be surveyed, from ingest-service. */
@ApplicationScoped
class RequestConsumer implements EventHandler {

    private static final String TYPE = "SurveyRequested.v1";

    private final Inbox inbox;
    private final InvitationPlanner planner;

    RequestConsumer(Inbox inbox, InvitationPlanner planner) {
        this.inbox = inbox;
        this.planner = planner;
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
        planner.plan(events.stream().filter(event -> event.type().equals(TYPE)).map(RequestConsumer::request).toList());
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
