package org.fcrsuite.metrics.facts;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.fcrsuite.kit.inbox.Event;
import org.fcrsuite.kit.inbox.EventHandler;
import org.fcrsuite.kit.inbox.Inbox;

import io.smallrye.reactive.messaging.annotations.Blocking;

/** What ingest-service tells. */
@ApplicationScoped
class ContactEvents implements EventHandler {

    private final Inbox inbox;
    private final ContactRecorder contacts;
    private final SourceRecorder sources;

    ContactEvents(Inbox inbox, ContactRecorder contacts, SourceRecorder sources) {
        this.inbox = inbox;
        this.contacts = contacts;
        this.sources = sources;
    }

    @Incoming("contacts")
    @Blocking
    void consume(ConsumerRecords<String, String> records) {
        inbox.apply(records, this);
    }

    @Override
    public String channel() {
        return "contacts";
    }

    @Override
    public void apply(List<Event> events) {
        contacts.record(events.stream().filter(event -> event.type().equals(ContactRecorded.TYPE))
                .map(event -> event.data(ContactRecorded.class)).toList());
        sources.record(events.stream().filter(event -> event.type().equals(SourceObserved.TYPE))
                .map(event -> event.data(SourceObserved.class)).toList());
    }
}
