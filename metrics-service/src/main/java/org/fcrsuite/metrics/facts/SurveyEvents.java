package org.fcrsuite.metrics.facts;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fcrsuite.kit.inbox.Event;
import org.fcrsuite.kit.inbox.EventHandler;
import org.fcrsuite.kit.inbox.Inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;

/** What survey-service tells. */
@ApplicationScoped
class SurveyEvents implements EventHandler {

    private final Inbox inbox;
    private final SurveyRecorder surveys;

    SurveyEvents(Inbox inbox, SurveyRecorder surveys) {
        this.inbox = inbox;
        this.surveys = surveys;
    }

    @Incoming("surveys")
    @Blocking
    void consume(ConsumerRecords<String, String> records) {
        inbox.apply(records, this);
    }

    @Override
    public String channel() {
        return "surveys";
    }

    @Override
    public void apply(List<Event> events) {
        surveys.record(events.stream().map(SurveyEvent::fact).flatMap(Optional::stream).toList());
    }
}
